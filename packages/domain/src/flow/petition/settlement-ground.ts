import { term } from '../../term.ts';
import { defineVocabulary } from '../../vocabulary/define.ts';

/** Why a petition item may rest. */
export const settlementGrounds = defineVocabulary({
  name: 'settlementGround',
  title: term('息访依据', 'Why it rests'),
  source: '信访工作条例第三十二条、第三十三条、第三十五条',
  options: [
    { code: 'opinion-accepted', name: term('接受处理意见', 'The decision was accepted') },
    { code: 'agreement', name: term('达成调解、和解协议', 'Settled by agreement') },
    { code: 'withdrawn', name: term('信访人撤回', 'Withdrawn by the petitioner') },
    { code: 'period-over', name: term('期满未请求复查、复核', 'Time for review is over') },
  ],
});
