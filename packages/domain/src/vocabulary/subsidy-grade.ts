import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What a case is worth to its mediator; amounts are set locally. */
export const subsidyGrades = defineVocabulary({
  name: 'subsidyGrade',
  title: term('补贴等次', 'Grade of subsidy'),
  source: '以案定补办法（地方）',
  options: [
    { code: 'simple', name: term('简易（口头）', 'Simple (oral)') },
    { code: 'general', name: term('一般', 'General') },
    { code: 'difficult', name: term('疑难', 'Difficult') },
    { code: 'major', name: term('重大', 'Major') },
    { code: 'unsuccessful', name: term('未成功（有效引导）', 'Not successful, well guided') },
  ],
});
