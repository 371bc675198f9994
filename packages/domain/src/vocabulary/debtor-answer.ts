import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What a village answers the court. */
export const debtorAnswers = defineVocabulary({
  name: 'debtorAnswer',
  title: term('协查结果', 'Answer about a debtor'),
  source: '府院联动机制：查找被执行人协作',
  options: [
    { code: 'seen', name: term('见到', 'Seen') },
    { code: 'not-seen', name: term('未见到', 'Not seen') },
    { code: 'clue', name: term('有线索', 'A clue') },
  ],
});
