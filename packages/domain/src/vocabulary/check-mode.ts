import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How a closed petition is checked. */
export const checkModes = defineVocabulary({
  name: 'checkMode',
  title: term('核查方式', 'Way of checking'),
  source: '全国信访信息系统办理核查',
  options: [
    { code: 'phone', name: term('电话核查', 'By telephone') },
    { code: 'on-site', name: term('实地核查', 'On the spot') },
    { code: 'online', name: term('网络核查', 'Online') },
  ],
});
