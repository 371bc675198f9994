import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What the justice office says to a claim for subsidy. */
export const auditResults = defineVocabulary({
  name: 'auditResult',
  title: term('审核结果', 'Result of the check'),
  source: '以案定补办法（地方）',
  options: [
    { code: 'passed', name: term('通过', 'Passed') },
    { code: 'partial', name: term('部分补贴', 'Partly granted') },
    { code: 'returned', name: term('退回补正', 'Returned for completion') },
    { code: 'refused', name: term('不予补贴', 'Refused') },
  ],
});
