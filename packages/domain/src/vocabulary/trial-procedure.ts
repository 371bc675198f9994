import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The procedure a court case is in: it sets the length of entrusted mediation. */
export const trialProcedures = defineVocabulary({
  name: 'trialProcedure',
  title: term('审理程序', 'Court procedure'),
  source: '民事诉讼法',
  options: [
    { code: 'ordinary', name: term('普通程序', 'Ordinary') },
    { code: 'summary', name: term('简易程序', 'Summary') },
    { code: 'small-claims', name: term('小额诉讼程序', 'Small claims') },
  ],
});
