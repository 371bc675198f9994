import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The role of a party in a mediation case. */
export const partyRoles = defineVocabulary({
  name: 'partyRole',
  title: term('当事人地位', 'Role of party'),
  source: '人民调解文书格式（司发通〔2010〕239号）',
  options: [
    { code: 'applicant', name: term('申请人', 'Applicant') },
    { code: 'respondent', name: term('被申请人', 'Respondent') },
    { code: 'third', name: term('第三人', 'Third party') },
  ],
});
