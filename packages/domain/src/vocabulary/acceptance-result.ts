import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What the body says after receiving a petition. */
export const acceptanceResults = defineVocabulary({
  name: 'acceptanceResult',
  title: term('受理决定', 'Decision on acceptance'),
  source: '信访工作条例第十九条、第二十三条、第三十六条',
  options: [
    { code: 'accepted', name: term('受理', 'Accepted') },
    { code: 'not-accepted', name: term('不予受理', 'Not accepted') },
    { code: 'no-longer', name: term('不再受理', 'No longer accepted') },
    { code: 'not-petition', name: term('不作为普通信访事项受理', 'Not taken as an ordinary petition') },
  ],
});
