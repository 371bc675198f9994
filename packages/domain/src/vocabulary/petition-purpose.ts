import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The three purposes that decide the track of a petition. */
export const petitionPurposes = defineVocabulary({
  name: 'petitionPurpose',
  title: term('信访目的', 'Purpose of petition'),
  source: '信访工作条例第十七条、第二十九条至第三十一条',
  options: [
    { code: 'suggestion', name: term('建议意见', 'Suggestion') },
    {
      code: 'accusation',
      name: term('检举控告', 'Accusation'),
      note: term('只登记要素，内容不录入本系统', 'Registration data only; the content never enters the system'),
    },
    { code: 'claim', name: term('申诉求决', 'Appeal or claim') },
  ],
});
