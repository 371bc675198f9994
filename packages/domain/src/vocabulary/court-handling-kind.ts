import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What the court did about a petition on its case. */
export const courtHandlingKinds = defineVocabulary({
  name: 'courtHandlingKind',
  title: term('法院办理方式', 'What the court did'),
  source: '信访工作条例第二十二条；国家司法救助意见',
  options: [
    { code: 'explain', name: term('判后答疑', 'Explained the judgment') },
    { code: 'reception', name: term('院领导接访', 'Received by a court leader') },
    { code: 'review', name: term('评查', 'Case reviewed') },
    { code: 'retrial', name: term('再审审查', 'Retrial examined') },
    { code: 'relief', name: term('国家司法救助', 'State judicial relief') },
    { code: 'mediation', name: term('诉讼调解', 'Mediation in court') },
    { code: 'end', name: term('涉诉信访终结', 'Petition ended') },
  ],
});
