import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What an agency hands in with its application. */
export const enforcementPapers = defineVocabulary({
  name: 'enforcementPaper',
  title: term('申请强制执行材料', 'Papers of an application for enforcement'),
  source: '行政强制法第五十五条',
  options: [
    { code: 'application', name: term('强制执行申请书', 'Application') },
    { code: 'decision', name: term('决定书及事实、理由和依据', 'Decision with facts, reasons and basis') },
    { code: 'opinion', name: term('当事人意见及催告情况', 'Opinion of the party and the demand') },
    { code: 'object', name: term('申请强制执行标的情况', 'What is to be enforced') },
    { code: 'other', name: term('法律、行政法规规定的其他材料', 'Other papers the law demands') },
  ],
});
