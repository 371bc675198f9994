import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Whether a person can act for himself; the others act through a guardian. */
export const capacities = defineVocabulary({
  name: 'capacity',
  title: term('民事行为能力', 'Legal capacity'),
  source: '民法典第十七条至第二十四条',
  options: [
    { code: 'full', name: term('完全民事行为能力', 'Full capacity') },
    { code: 'limited', name: term('限制民事行为能力', 'Limited capacity') },
    { code: 'none', name: term('无民事行为能力', 'No capacity') },
  ],
});
