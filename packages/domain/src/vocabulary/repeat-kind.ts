import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Whether the same person came with the same matter before. */
export const repeatKinds = defineVocabulary({
  name: 'repeatKind',
  title: term('初重件类型', 'First or repeated'),
  source: '全国信访信息系统办信应用规范',
  options: [
    { code: 'first', name: term('初次', 'First') },
    { code: 'repeat', name: term('重复', 'Repeated') },
    { code: 'suspected', name: term('疑似重复', 'Suspected repeat') },
  ],
});
