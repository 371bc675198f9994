import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The identity papers a party may show. */
export const idTypes = defineVocabulary({
  name: 'idType',
  title: term('证件类型', 'Type of identity paper'),
  source: '信访、调解登记常用证件',
  options: [
    { code: 'resident-id', name: term('居民身份证', 'Resident identity card') },
    {
      code: 'hmt-residence',
      name: term('港澳台居民居住证', 'Residence permit for Hong Kong, Macao and Taiwan residents'),
    },
    { code: 'foreign-permanent', name: term('外国人永久居留身份证', 'Foreign permanent resident card') },
    { code: 'passport', name: term('护照', 'Passport') },
    { code: 'household-book', name: term('户口簿', 'Household register') },
    { code: 'other', name: term('其他证件', 'Other paper') },
    { code: 'none', name: term('无证件（说明）', 'No paper (explain)') },
  ],
});
