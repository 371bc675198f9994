import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How the parties asked for mediation. */
export const applicationModes = defineVocabulary({
  name: 'applicationMode',
  title: term('申请方式', 'Way of applying'),
  source: '人民调解法第十七条、第十八条',
  options: [
    { code: 'written', name: term('书面申请', 'In writing') },
    { code: 'oral', name: term('口头申请，代为填写', 'Orally, written down') },
    { code: 'none', name: term('无申请（主动调解）', 'None, on own initiative') },
    { code: 'transferred', name: term('移送材料代申请', 'Papers of the referring body') },
  ],
});
