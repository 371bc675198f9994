import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How an agreement is made: written (art. 29) or oral (art. 30). */
export const agreementForms = defineVocabulary({
  name: 'agreementForm',
  title: term('协议形式', 'Form of agreement'),
  source: '人民调解法第二十八条',
  options: [
    { code: 'written', name: term('书面协议', 'Written') },
    { code: 'oral', name: term('口头协议', 'Oral') },
  ],
});
