import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The two reviews after the decision. */
export const reviewStages = defineVocabulary({
  name: 'reviewStage',
  title: term('复查复核阶段', 'Stage of review'),
  source: '信访工作条例第三十五条、第三十六条',
  options: [
    { code: 'review', name: term('复查', 'Review') },
    { code: 'second-review', name: term('复核', 'Second review') },
  ],
});
