import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** For what a liaison officer is named. */
export const contactRoles = defineVocabulary({
  name: 'contactRole',
  title: term('联络员类别', 'Kind of liaison officer'),
  source: '府院联动机制：日常联络',
  options: [
    { code: 'court-daily', name: term('法院日常联络', 'Court, daily liaison') },
    { code: 'committee-daily', name: term('管委会日常联络', 'Management committee, daily liaison') },
    { code: 'court', name: term('法院联络员', 'Court liaison') },
    { code: 'department', name: term('部门联络员', 'Department liaison') },
    { code: 'township', name: term('乡镇联络员', 'Township liaison') },
    { code: 'mediation', name: term('调委会联络员', 'Committee liaison') },
  ],
});
