import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The sources of a case: 3 is the sum of 3-1 to 3-5. */
export const caseSources = defineVocabulary({
  name: 'caseSource',
  title: term('案件来源', 'Source of the case'),
  source: '人民调解案件统计报表',
  options: [
    { code: '1', name: term('依申请调解', 'On application') },
    { code: '2', name: term('主动调解', 'On own initiative') },
    { code: '3', name: term('接受委托移送调解', 'Referred by others') },
    { code: '3-1', name: term('法院委托移送', 'Referred by the court'), parent: '3' },
    { code: '3-2', name: term('检察院委托移送', 'Referred by the procuratorate'), parent: '3' },
    { code: '3-3', name: term('公安机关委托移送', 'Referred by the police'), parent: '3' },
    { code: '3-4', name: term('信访部门委托移送', 'Referred by the petition office'), parent: '3' },
    { code: '3-5', name: term('其他部门委托移送', 'Referred by another body'), parent: '3' },
  ],
});
