import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Only three kinds of administrative disputes can be mediated. */
export const mediableDisputes = defineVocabulary({
  name: 'mediableDispute',
  title: term('可否调解', 'Whether it can be mediated'),
  source: '行政诉讼法第六十条',
  options: [
    { code: 'compensation', name: term('行政赔偿', 'State compensation') },
    { code: 'indemnity', name: term('行政补偿', 'Indemnity') },
    { code: 'discretion', name: term('行使自由裁量权', 'Exercise of discretion') },
    { code: 'other', name: term('其他（仅可协调和解）', 'Other (settled by talks only)') },
  ],
});
