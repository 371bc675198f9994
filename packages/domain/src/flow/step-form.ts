import type * as v from 'valibot';
import { choice } from '../field/choice.ts';
import { count } from '../field/count.ts';
import { date } from '../field/date.ts';
import type { Field, FieldOptions, Fields } from '../field/kind.ts';
import { longText } from '../field/long-text.ts';
import { organisation, partyReference, partyReferences, people, person } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { yesNo } from '../field/yes-no.ts';
import { term } from '../term.ts';
import type { Vocabulary } from '../vocabulary/define.ts';
import type { EventDefinition } from './define.ts';
import { stepLabels } from './step-labels.ts';

/** An entry of a payload as it is walked: only what tells its kind. */
interface Entry {
  readonly type: string;
  readonly wrapped?: Entry;
  readonly options?: readonly string[];
  readonly pipe?: readonly { readonly type: string; readonly metadata?: { readonly vocabulary?: Vocabulary } }[];
}

const references: Readonly<Record<string, (options: FieldOptions) => Field>> = {
  partyId: partyReference,
  signers: partyReferences,
  mediatorId: person,
  mediatorIds: people,
  handlerId: person,
  fromOrgId: organisation,
  toOrgId: organisation,
  committeeId: organisation,
};

const atLength: ReadonlySet<string> = new Set(['reason', 'outcome', 'advice', 'answer']);

/** What the app fills in by itself. */
const unasked: ReadonlySet<string> = new Set(['sessionId']);

/**
 * The fields a form asks for before a step is recorded, from the payload its event demands: an entry that may be left out
 * is not needed. A step without a payload asks for nothing.
 */
export function stepFields({ payload }: Pick<EventDefinition, 'payload'>): Fields {
  const entries = Object.entries(entriesOf(payload)).filter(([key]) => !unasked.has(key));
  return Object.fromEntries(entries.map(([key, entry]) => [key, toField(key, entry)]));
}

function toField(key: string, entry: Entry): Field {
  const inner = entry.wrapped ?? entry;
  const label = stepLabels[key] ?? term(key, key);
  const options: FieldOptions = entry.wrapped ? { label } : { label, need: 'submit' };
  const reference = references[key];
  if (reference) return reference(options);
  if (inner.type === 'picklist') return choice(vocabularyOf(key, inner), options);
  if (inner.type === 'literal' || inner.type === 'boolean') return yesNo(options);
  if (inner.type === 'number') return count(options);
  if (inner.pipe?.some(({ type }) => type === 'iso_date')) return date(options);
  return atLength.has(key) ? longText(options) : text(options);
}

function vocabularyOf(key: string, { pipe, options = [] }: Entry): Vocabulary {
  const listed = pipe?.flatMap(({ metadata }) => metadata?.vocabulary ?? [])[0];
  const title = stepLabels[key] ?? term(key, key);
  return listed ?? { name: key, title, source: '', options: options.map((code) => ({ code, name: term(code, code) })) };
}

function entriesOf(payload: v.GenericSchema | undefined): Readonly<Record<string, Entry>> {
  if (!payload || !('entries' in payload)) return {};
  // Schemas are plain objects made to be walked; what is read of them stands in `Entry`.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the entries of an object schema are schemas
  return payload.entries as Readonly<Record<string, Entry>>;
}
