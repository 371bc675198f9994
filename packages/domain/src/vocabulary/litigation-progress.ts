import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Where a petition about a court case stands. */
export const litigationProgresses = defineVocabulary({
  name: 'litigationProgress',
  title: term('涉诉案件进展', 'Progress of the court matter'),
  source: '法院涉诉信访台账',
  options: [
    { code: 'trial', name: term('审理中', 'On trial') },
    { code: 'to-close', name: term('拟终结', 'To be ended') },
    { code: 'to-retry', name: term('拟再审', 'To be retried') },
    { code: 'retried', name: term('已再审', 'Retried') },
    { code: 'ended', name: term('已终结', 'Ended') },
    { code: 'content', name: term('息诉罢访', 'At peace') },
  ],
});
