import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How a review ends. */
export const reviewResults = defineVocabulary({
  name: 'reviewResult',
  title: term('复查复核结论', 'Result of the review'),
  source: '信访事项复查复核办法',
  options: [
    { code: 'upheld', name: term('维持', 'Upheld') },
    { code: 'changed', name: term('变更', 'Changed') },
    { code: 'revoked', name: term('撤销，责令重新办理', 'Revoked, to be handled again') },
    { code: 'not-accepted', name: term('不予受理', 'Not accepted') },
    { code: 'withdrawn', name: term('撤回申请', 'Withdrawn') },
  ],
});
