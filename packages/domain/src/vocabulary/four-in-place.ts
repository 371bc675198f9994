import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** At closing at least one of the four is chosen, each with its own evidence. */
export const fourInPlace = defineVocabulary({
  name: 'fourInPlace',
  title: term('四到位', 'Four in place'),
  source: '信访工作条例第二十七条',
  options: [
    { code: 'solved', name: term('诉求合理的解决问题到位', 'Reasonable demand: solved') },
    { code: 'taught', name: term('诉求无理的思想教育到位', 'Unreasonable demand: explained') },
    { code: 'helped', name: term('生活困难的帮扶救助到位', 'Hardship: helped') },
    {
      code: 'punished',
      name: term('行为违法的依法处理', 'Unlawful conduct: dealt with by law'),
      note: term('须有公安机关文书', 'Needs a police document'),
    },
  ],
});
