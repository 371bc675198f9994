import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What people say about how they were treated. */
export const satisfactions = defineVocabulary({
  name: 'satisfaction',
  title: term('满意度', 'Satisfaction'),
  source: '信访事项满意度评价',
  options: [
    { code: 'satisfied', name: term('满意', 'Satisfied') },
    { code: 'mostly', name: term('基本满意', 'Mostly satisfied') },
    { code: 'unsatisfied', name: term('不满意', 'Not satisfied') },
    { code: 'not-rated', name: term('未评价', 'Not rated') },
  ],
});
