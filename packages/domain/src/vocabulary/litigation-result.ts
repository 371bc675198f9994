import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What the court did with an agreement it was asked about. */
export const litigationResults = defineVocabulary({
  name: 'litigationResult',
  title: term('起诉后裁判结果', 'Outcome in court'),
  source: '人民调解案件统计报表',
  options: [
    { code: 'upheld', name: term('维持', 'Upheld') },
    { code: 'changed', name: term('变更', 'Changed') },
    { code: 'revoked', name: term('撤销', 'Revoked') },
    { code: 'invalid', name: term('确认无效', 'Held invalid') },
  ],
});
