import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How a petition moves to the body that must handle it. */
export const routingActions = defineVocabulary({
  name: 'routingAction',
  title: term('分流方式', 'Way of routing'),
  source: '信访工作条例第二十二条、第二十三条、第三十条',
  options: [
    { code: 'transfer', name: term('转送', 'Transferred') },
    { code: 'assign', name: term('交办', 'Assigned, report asked') },
    { code: 'submit', name: term('报请', 'Submitted upwards') },
    { code: 'to-justice', name: term('转送政法单位', 'To the law-enforcement and justice bodies') },
    { code: 'to-discipline', name: term('转送纪检监察机关', 'To the discipline and supervision bodies') },
    { code: 'objection', name: term('异议退回', 'Returned with objection') },
    { code: 'retransfer', name: term('核实后转送', 'Transferred again after checking') },
    { code: 'guide', name: term('告知引导', 'Guided to another body') },
  ],
});
