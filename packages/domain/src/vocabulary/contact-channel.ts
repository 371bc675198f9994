import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How somebody tried to reach an office. */
export const contactChannels = defineVocabulary({
  name: 'contactChannel',
  title: term('联系方式', 'Channel'),
  source: '府院联动机制：日常联络',
  options: [
    { code: 'phone', name: term('电话', 'Telephone') },
    { code: 'desk-phone', name: term('座机', 'Desk telephone') },
    { code: 'message', name: term('系统消息', 'Message in the system') },
    { code: 'visit', name: term('上门', 'Visit') },
    { code: 'letter', name: term('公函', 'Official letter') },
  ],
});
