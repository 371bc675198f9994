import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The ways a petition may come in. */
export const petitionForms = defineVocabulary({
  name: 'petitionForm',
  title: term('信访形式', 'Form of petition'),
  source: '信访工作条例第十七条',
  options: [
    { code: 'visit', name: term('来访', 'Visit') },
    { code: 'letter', name: term('来信', 'Letter') },
    { code: 'online', name: term('网信', 'Online') },
    { code: 'phone', name: term('电话', 'Telephone') },
    { code: 'fax', name: term('传真', 'Fax') },
    { code: 'other', name: term('其他', 'Other') },
  ],
});
