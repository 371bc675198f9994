import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The sexes by their national codes. */
export const sexes = defineVocabulary({
  name: 'sex',
  title: term('性别', 'Sex'),
  source: 'GB/T 2261.1-2003',
  options: [
    { code: '1', name: term('男', 'Male') },
    { code: '2', name: term('女', 'Female') },
    { code: '0', name: term('未知的性别', 'Unknown') },
    { code: '9', name: term('未说明的性别', 'Not stated') },
  ],
});
