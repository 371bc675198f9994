import { disputeTypes } from '@jiefen/domain/vocabulary/dispute-type';
import { termToText } from '#i18n/term.ts';
import type { Choice } from '#ui/look.ts';

const FEW = 6;

/** The dispute types as chips: those used last come first, and until all are asked for there are six. */
export function typeChoices(lastUsed: readonly string[], all: boolean): Choice[] {
  const options = disputeTypes.options.map(({ code, name }) => ({ value: code, label: termToText(name) }));
  const used = lastUsed.flatMap((code) => options.find(({ value }) => value === code) ?? []);
  const sorted = [...used, ...options.filter((option) => !used.includes(option))];
  return all ? sorted : sorted.slice(0, FEW);
}
