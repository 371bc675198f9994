import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What a follow-up visit finds about the performance. */
export const performanceStatuses = defineVocabulary({
  name: 'performanceStatus',
  title: term('履行情况', 'State of performance'),
  source: '人民调解法第三十一条',
  options: [
    { code: 'done', name: term('已履行', 'Performed') },
    { code: 'ongoing', name: term('履行中', 'Under way') },
    { code: 'partly', name: term('部分履行', 'Partly performed') },
    { code: 'late-done', name: term('部分逾期已补', 'Late, made up') },
    { code: 'not', name: term('未履行', 'Not performed') },
  ],
});
