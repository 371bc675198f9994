import { officialCalendar } from '@jiefen/domain/deadline/holidays/official';
import type { Outcome } from '@jiefen/domain/deadline/period';
import { answerDeadline, type DeadlineQuestion, type QuestionProblem } from '@jiefen/domain/deadline/question';
import { type RuleFamily, ruleFamilies } from '@jiefen/domain/deadline/rule-families';
import type { Rule } from '@jiefen/domain/deadline/rules/define';

/** What is asked: by a rule of the table, or by a plain length of time. */
export type Way = 'rule' | 'length';

/** What comes of the boxes as they stand. */
export type Reckoning =
  | { readonly state: 'unfinished' }
  | { readonly state: 'wrong'; readonly problem: QuestionProblem }
  | { readonly state: 'done'; readonly outcome: Outcome };

/** Works out when something is due while the boxes are being filled in. Needs no network. */
export class Calculator {
  way = $state<Way>('rule');
  unit = $state('natural');
  count = $state<number>();
  from = $state('');
  #family = $state('');
  #rule = $state('');

  /** `rule` and `from` ('YYYY-MM-DD') as an address gave them; what makes no sense is left out. */
  constructor(rule: string, from: string) {
    const family = ruleFamilies.find(({ rules }) => rules.some(({ key }) => key === rule));
    this.#family = familyKey(family ?? ruleFamilies[0]);
    this.#rule = family ? rule : '';
    this.from = from;
  }

  get family(): string {
    return this.#family;
  }

  /** Another family has other rules. */
  set family(key: string) {
    if (key !== this.#family) this.#rule = '';
    this.#family = key;
  }

  get rule(): string {
    return this.#rule;
  }

  set rule(key: string) {
    this.#rule = key;
    this.count = undefined;
  }

  get rules(): readonly Rule[] {
    return ruleFamilies.find((family) => familyKey(family) === this.#family)?.rules ?? [];
  }

  get chosen(): Rule | undefined {
    return this.rules.find(({ key }) => key === this.#rule);
  }

  /** No law sets the length: the committee or the office has its own. */
  get needsLength(): boolean {
    return this.way === 'length' || (this.chosen?.local === true && this.chosen.length === undefined);
  }

  get reckoning(): Reckoning {
    const isAsked = this.way === 'length' || this.chosen !== undefined;
    if (!isAsked || this.from === '' || (this.needsLength && this.count === undefined)) return { state: 'unfinished' };
    const answer = answerDeadline(this.#question(), officialCalendar);
    return answer.ok ? { state: 'done', outcome: answer.outcome } : { state: 'wrong', problem: answer.problem };
  }

  #question(): DeadlineQuestion {
    const n = this.count === undefined ? {} : { n: String(this.count) };
    return this.way === 'rule'
      ? { rule: this.#rule, from: this.from, ...n }
      : { unit: this.unit, from: this.from, ...n };
  }
}

/** What a family is told by in a list of choices. */
export function familyKey(family: RuleFamily | undefined): string {
  return family?.title.en ?? '';
}
