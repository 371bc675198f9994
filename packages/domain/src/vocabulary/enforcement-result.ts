import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Where an enforcement stands. */
export const enforcementResults = defineVocabulary({
  name: 'enforcementResult',
  title: term('执行结果', 'Result of enforcement'),
  source: '民事诉讼法第三编',
  options: [
    { code: 'running', name: term('执行中', 'Under way') },
    { code: 'done', name: term('执行完毕', 'Completed') },
    { code: 'partly', name: term('部分执行到位', 'Partly recovered') },
    { code: 'terminated', name: term('终结本次执行', 'Ended for now') },
    { code: 'settled', name: term('执行和解', 'Settled') },
  ],
});
