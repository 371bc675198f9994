import { term, type Term } from '../../term.ts';
import { cite, defineRules } from './define.ts';
import { laws } from './laws.ts';

/** The periods between the two sides; where no law sets one, the product proposes a length. */
export const linkageRules = defineRules({
  'sj.reply': {
    title: term('回复司法建议', 'Reply to judicial advice'),
    basis: cite(laws.advice, 8),
    start: term('收到司法建议书', 'the advice arrives'),
    unit: 'month',
    length: 2,
    binding: 'soft',
    bound: 'agency',
  },
  'ld.lostCase': {
    title: term('败诉案件评查', 'Review of a lost case'),
    basis: mechanism('M03'),
    start: term('列入评查', 'the case is listed'),
    ...proposed('natural', 60),
  },
  'ld.opinion': {
    title: term('规范性文件、重大决策论证', 'Opinion on a draft rule or decision'),
    basis: mechanism('M05'),
    start: term('发出邀请', 'the invitation is sent'),
    ...proposed('working', 10),
  },
  'ld.lead': {
    title: term('反馈被执行人线索', 'Answer on a debtor who is looked for'),
    basis: mechanism('M32'),
    start: term('受领协作请求', 'the request is taken'),
    ...proposed('working', 5),
  },
  'ld.contactChange': {
    title: term('签收联络员变更通报', 'Receipt for a change of contact'),
    basis: mechanism('M50'),
    start: term('发出变更通报', 'the notice is sent'),
    ...proposed('working', 3),
  },
  'ld.unreachable': {
    title: term('协调联系不畅', 'Settling that a contact cannot be reached'),
    basis: mechanism('M51'),
    start: term('反映联系不畅', 'it is reported'),
    ...proposed('working', 2),
  },
});

function mechanism(number: string): { law: typeof laws.linkage; article: Term } {
  return { law: laws.linkage, article: term(`机制${number}`, `mechanism ${number}`) };
}

function proposed(unit: 'natural' | 'working', length: number) {
  return { unit, length, binding: 'soft', local: true, bound: 'agency', certainty: 'proposal' } as const;
}
