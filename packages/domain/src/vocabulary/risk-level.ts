import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Four levels in rising order: when two people differ, the higher one stands. */
export const riskLevels = defineVocabulary({
  name: 'riskLevel',
  title: term('风险等级', 'Risk level'),
  source: '信访工作条例第二十五条；重大案件协调机制',
  options: [
    { code: 'green', name: term('绿', 'Green') },
    { code: 'yellow', name: term('黄', 'Yellow') },
    { code: 'orange', name: term('橙', 'Orange') },
    { code: 'red', name: term('红', 'Red') },
  ],
});
