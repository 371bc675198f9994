import { term } from '../term.ts';
import { at, type Identity, sumOf } from './sheet.ts';

/** What must add up before a sheet goes out; what does not names the cases that lack an entry. */
export const identities: readonly Identity[] = [
  {
    title: term('六类调委会之和等于案件总数', 'The six kinds of committee add up to all cases'),
    gap: (sums) => at(sums, 1) - sumOf(sums, 6, 11),
  },
  {
    title: term('依申请、主动、接受委托之和等于案件总数', 'The three sources add up to all cases'),
    gap: (sums) => at(sums, 1) - sumOf(sums, 12, 14),
  },
  {
    title: term('接受委托等于五项之和', 'Cases referred are the sum of the five'),
    gap: (sums) => at(sums, 14) - sumOf(sums, 15, 19),
  },
  {
    title: term('十八类纠纷之和等于案件总数', 'The eighteen types add up to all cases'),
    gap: (sums) => at(sums, 1) - sumOf(sums, 20, 37),
  },
  {
    title: term('口头加书面等于调解成功数', 'Oral and written agreements are all agreements'),
    gap: (sums) => at(sums, 3) - sumOf(sums, 38, 39),
  },
  {
    title: term('调解成功数不大于案件总数', 'No more agreements than cases'),
    gap: (sums) => Math.max(0, at(sums, 3) - at(sums, 1)),
  },
];
