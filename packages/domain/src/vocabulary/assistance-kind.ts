import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How hardship is helped. */
export const assistanceKinds = defineVocabulary({
  name: 'assistanceKind',
  title: term('帮扶救助类型', 'Kind of help'),
  source: '社会救助法；国家司法救助意见',
  options: [
    { code: 'temporary', name: term('临时救助', 'Temporary relief') },
    { code: 'minimum', name: term('最低生活保障', 'Minimum living allowance') },
    { code: 'medical', name: term('医疗救助', 'Medical relief') },
    { code: 'disability', name: term('残疾人辅具', 'Aid for the disabled') },
    { code: 'judicial', name: term('国家司法救助', 'State judicial relief') },
    { code: 'education', name: term('教育救助', 'Education relief') },
    { code: 'job', name: term('就业帮扶', 'Help to find work') },
    { code: 'care', name: term('走访慰问', 'Visit and care') },
    { code: 'other', name: term('其他', 'Other') },
  ],
});
