import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How a paper is handed over: every period runs from such a receipt. */
export const serviceModes = defineVocabulary({
  name: 'serviceMode',
  title: term('送达方式', 'Mode of service'),
  source: '民事诉讼法第七章第二节；信访工作条例',
  options: [
    { code: 'in-person', name: term('当面送达', 'In person') },
    { code: 'post', name: term('邮寄送达', 'By post') },
    { code: 'left', name: term('留置送达', 'Left at the door, witnessed') },
    { code: 'public', name: term('公告送达', 'By public notice') },
    { code: 'electronic', name: term('电子送达', 'Electronic') },
  ],
});
