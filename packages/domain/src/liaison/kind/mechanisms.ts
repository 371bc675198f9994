import { term } from '../../term.ts';
import { defineVocabulary } from '../../vocabulary/define.ts';
import type { MatterKind } from './define.ts';
import { matterKinds } from './registry.ts';

const kinds: readonly MatterKind[] = matterKinds;

/** The mechanisms of the founding document that are matters of their own, by number. */
export const mechanisms = defineVocabulary({
  name: 'mechanism',
  title: term('联动机制', 'Mechanism'),
  source: '府院联动机制',
  options: kinds.map(({ code, title }) => ({ code, name: title })),
});
