import { units } from '@jiefen/domain/deadline/count';
import type { QuestionProblem } from '@jiefen/domain/deadline/question';
import { ruleFamilies } from '@jiefen/domain/deadline/rule-families';
import type { Rule } from '@jiefen/domain/deadline/rules/define';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';
import type { Choice } from '#ui/look.ts';
import { familyKey } from './calculator.svelte.ts';

/** The two ways to ask. */
export function wayChoices(): Choice[] {
  return [
    { value: 'rule', label: m.numbers_by_rule() },
    { value: 'length', label: m.numbers_by_length() },
  ];
}

/** The kinds of work the table is ordered by. */
export function familyChoices(): Choice[] {
  return ruleFamilies.map((family) => ({ value: familyKey(family), label: termToText(family.title) }));
}

/** Rules to choose from. */
export function ruleChoices(rules: readonly Rule[]): Choice[] {
  return rules.map(({ key, title }) => ({ value: key, label: termToText(title) }));
}

/** What a length is counted in. */
export function unitChoices(): Choice[] {
  const labels = {
    natural: m.numbers_unit_natural(),
    working: m.numbers_unit_working(),
    month: m.numbers_unit_month(),
    year: m.numbers_unit_year(),
  };
  return units.map((unit) => ({ value: unit, label: labels[unit] }));
}

/** Says which box cannot be used as it is filled in. */
export function problemWords(problem: QuestionProblem): string {
  if (problem === 'day') return m.numbers_wrong_day();
  return problem === 'length' ? m.numbers_wrong_length() : m.numbers_wrong_question();
}
