import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Whether the parties want the agreement confirmed by the court. */
export const confirmationIntents = defineVocabulary({
  name: 'confirmationIntent',
  title: term('司法确认意向', 'Wish for judicial confirmation'),
  source: '人民调解法第三十三条；民诉法解释第三百五十五条',
  options: [
    { code: 'apply', name: term('双方同意申请', 'Both wish to apply') },
    { code: 'declined', name: term('当事人不申请', 'The parties do not apply') },
    { code: 'screened-out', name: term('初筛不建议', 'Not advised after screening') },
    { code: 'not-needed', name: term('即时履行，无需申请', 'Performed at once, not needed') },
    { code: 'not-applicable', name: term('不适用', 'Does not apply') },
  ],
});
