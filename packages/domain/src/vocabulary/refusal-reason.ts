import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Why a committee does not accept a case. */
export const refusalReasons = defineVocabulary({
  name: 'refusalReason',
  title: term('不予受理原因', 'Reason for not accepting'),
  source: '人民调解法第十七条；人民调解工作若干规定第二十二条',
  options: [
    { code: 'party-refuses', name: term('一方当事人明确拒绝调解', 'A party clearly refuses') },
    { code: 'special-body', name: term('法律法规规定由专门机关管辖', 'The law gives it to a special body') },
    {
      code: 'court-accepted',
      name: term('人民法院、仲裁机构已受理', 'A court or arbitral body has accepted it'),
    },
    { code: 'other', name: term('其他', 'Other') },
  ],
});
