import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What the court ruled on an application for confirmation. */
export const confirmationResults = defineVocabulary({
  name: 'confirmationResult',
  title: term('司法确认结果', 'Result of judicial confirmation'),
  source: '民事诉讼法第二百零六条；民诉法解释第三百五十五条、第三百五十八条',
  options: [
    { code: 'valid', name: term('裁定调解协议有效', 'Ruled valid') },
    { code: 'rejected', name: term('裁定驳回申请', 'Rejected') },
    { code: 'not-accepted', name: term('裁定不予受理', 'Not accepted') },
    { code: 'withdrawn', name: term('撤回申请', 'Withdrawn') },
  ],
});
