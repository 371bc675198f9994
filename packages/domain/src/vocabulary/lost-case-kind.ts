import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How a judgment went against an agency. */
export const lostCaseKinds = defineVocabulary({
  name: 'lostCaseKind',
  title: term('败诉类型', 'Kind of judgment against the agency'),
  source: '行政诉讼法第七十条至第七十八条',
  options: [
    { code: 'revoked', name: term('撤销', 'Revoked') },
    { code: 'changed', name: term('变更', 'Changed') },
    { code: 'unlawful', name: term('确认违法或无效', 'Declared unlawful or void') },
    { code: 'perform', name: term('责令履行', 'Ordered to act') },
    { code: 'compensate', name: term('赔偿或补偿', 'Compensation') },
  ],
});
