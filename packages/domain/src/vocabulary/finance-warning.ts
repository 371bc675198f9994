import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How grave a financial risk is. */
export const financeWarnings = defineVocabulary({
  name: 'financeWarning',
  title: term('预警等级', 'Level of warning'),
  source: '府院联动机制：金融风险预警',
  options: [
    { code: 'notice', name: term('提示', 'Notice') },
    { code: 'warning', name: term('预警', 'Warning') },
    { code: 'alarm', name: term('警报', 'Alarm') },
  ],
});
