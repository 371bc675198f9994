import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The six kinds of mediation committee the statistics count. */
export const committeeKinds = defineVocabulary({
  name: 'committeeKind',
  title: term('调委会类别', 'Kind of committee'),
  source: '人民调解案件统计报表',
  options: [
    { code: 'village', name: term('村调委会', 'Village committee') },
    { code: 'resident', name: term('居调委会', 'Neighbourhood committee') },
    { code: 'township', name: term('乡镇调委会', 'Township committee') },
    { code: 'street', name: term('街道调委会', 'Subdistrict committee') },
    { code: 'enterprise', name: term('企事业单位调委会', 'Committee of an enterprise or institution') },
    { code: 'social', name: term('社会团体和其他组织调委会', 'Committee of an association or other body') },
  ],
});
