import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What went wrong in a lost case. */
export const lostCaseCauses = defineVocabulary({
  name: 'lostCaseCause',
  title: term('败诉原因', 'Why the case was lost'),
  source: '府院联动机制：败诉案件评查',
  options: [
    { code: 'facts', name: term('事实不清、证据不足', 'Facts or evidence') },
    { code: 'procedure', name: term('程序违法', 'Procedure') },
    { code: 'law', name: term('适用法律错误', 'Wrong law') },
    { code: 'powers', name: term('超越或滥用职权', 'Powers') },
    { code: 'service', name: term('送达不规范', 'Service') },
    { code: 'inaction', name: term('不履行法定职责', 'Failure to act') },
  ],
});
