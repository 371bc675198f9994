import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What the body decides on the demand. */
export const decisionOpinions = defineVocabulary({
  name: 'decisionOpinion',
  title: term('处理意见', 'Opinion'),
  source: '信访工作条例第三十二条',
  options: [
    { code: 'supported', name: term('支持', 'Supported') },
    { code: 'partly', name: term('部分支持', 'Partly supported') },
    { code: 'explained', name: term('解释说明', 'Explained') },
    { code: 'unsupported', name: term('不支持', 'Not supported') },
  ],
});
