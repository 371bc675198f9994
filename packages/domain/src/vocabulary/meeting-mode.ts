import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How a session is held. */
export const meetingModes = defineVocabulary({
  name: 'meetingMode',
  title: term('调解形式', 'Way of meeting'),
  source: '人民调解法第二十二条；人民法院在线调解规则',
  options: [
    { code: 'in-person', name: term('当面调解', 'In person') },
    { code: 'on-site', name: term('现场调解', 'At the place') },
    { code: 'video', name: term('视频调解', 'By video') },
    { code: 'phone', name: term('电话调解', 'By telephone') },
    { code: 'separate', name: term('分别调解', 'Parties apart') },
  ],
});
