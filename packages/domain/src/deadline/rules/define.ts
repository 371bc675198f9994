import { term, type Term } from '../../term.ts';
import type { Amount, Unit } from '../count.ts';
import type { Law } from './laws.ts';

/** Whose time it is. Bodies of court and government work to the day before any roll. */
export const boundParties = {
  citizen: { title: term('当事人', 'The parties'), workTo: 'due' },
  petitioner: { title: term('信访人', 'The petitioner'), workTo: 'due' },
  committee: { title: term('人民调解委员会', "The people's mediation committee"), workTo: 'due' },
  manager: { title: term('破产管理人', 'The administrator in bankruptcy'), workTo: 'due' },
  court: { title: term('人民法院', 'The court'), workTo: 'raw' },
  agency: { title: term('行政机关', 'The agency'), workTo: 'raw' },
  'petition-office': { title: term('信访部门', 'The petition office'), workTo: 'raw' },
  reconsideration: { title: term('行政复议机关', 'The reconsideration body'), workTo: 'raw' },
} as const satisfies Record<string, { title: Term; workTo: 'due' | 'raw' }>;

export type BoundParty = keyof typeof boundParties;

/** How sure a row is: read in the text of its source, known from memory to some degree, or proposed by the product. */
export const certainties = ['S', 'M-high', 'M-med', 'proposal'] as const;

/** Where a row stands in the law. */
export interface Citation {
  readonly law: Law;
  readonly article: Term;
}

/** What a row of the table says of itself; what it leaves out is a binding limit, read in the source, counted forwards. */
export interface RuleDraft {
  readonly title: Term;
  readonly basis: Citation;
  /** Further articles that say the same or shape the count. */
  readonly also?: readonly Citation[];
  /** The event it runs from. */
  readonly start: Term;
  readonly unit: Unit;
  /** Undefined: no law sets it, a committee or an office does. */
  readonly length?: number;
  readonly direction?: 'before';
  /** `wait`: nothing may be done before it is over. */
  readonly kind?: 'wait';
  readonly binding?: 'soft';
  readonly bound: BoundParty;
  readonly certainty?: (typeof certainties)[number];
  /** The last day on stands even if it is off. */
  readonly rolls?: false;
  /** The most it may be extended by, and on what condition. */
  readonly extension?: Amount & { readonly on: Term };
  /** What the law does not count. */
  readonly notCounted?: Term;
  /** A committee or an office may set its own length. */
  readonly local?: true;
  /** The day from which it is law, where that is not the day of its law; 'YYYY-MM-DD'. */
  readonly from?: string;
  /** The last day on which it could begin to run. */
  readonly to?: string;
}

/** A row of the table with its key. */
export interface Rule<Key extends string = string> extends RuleDraft {
  readonly key: Key;
}

/** Declares a family of rules; their keys become a literal union. */
export function defineRules<Key extends string>(drafts: Readonly<Record<Key, RuleDraft>>): readonly Rule<Key>[] {
  const keys: Key[] = [];
  for (const key in drafts) keys.push(key);
  return keys.map((key) => ({ key, ...drafts[key] }));
}

/** Gives the first day on which a rule can begin to run, and the last if it is no longer in force. */
export function validityOf({ basis, from = basis.law.since, to }: Rule): { from: string; to: string | undefined } {
  return { from, to };
}

/** Tells whether those a rule binds work to the day before any roll. */
export function worksToRaw({ bound }: Pick<Rule, 'bound'>): boolean {
  return boundParties[bound].workTo === 'raw';
}

/** Cites articles of a law: numbers, or `[article, paragraph]`. */
export function cite(
  law: Law,
  ...articles: readonly (number | readonly [article: number, paragraph: number])[]
): Citation {
  const pairs = articles.map((article) => (typeof article === 'number' ? [article] : article));
  const chinese = pairs.map(([article = 0, paragraph]) => {
    const base = `第${toChinese(article)}条`;
    return paragraph === undefined ? base : `${base}第${toChinese(paragraph)}款`;
  });
  const english = pairs.map(([article, paragraph]) => (paragraph === undefined ? article : `${article}(${paragraph})`));
  return { law, article: term(chinese.join('、'), `art. ${english.join(', ')}`) };
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Writes 1 to 999 as articles are numbered: 10 is 十, 205 is 二百零五, 250 is 二百五十. */
function toChinese(number: number): string {
  const hundreds = Math.trunc(number / 100);
  const tens = Math.trunc(number / 10) % 10;
  const ones = number % 10;
  const head = hundreds > 0 ? `${DIGITS[hundreds]}百` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const ten = tens === 0 ? '' : tens === 1 && hundreds === 0 ? '十' : `${DIGITS[tens]}十`;
  return `${head}${gap}${ten}${DIGITS[ones]}`;
}
