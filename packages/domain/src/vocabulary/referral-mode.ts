import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** On what ground a case came from another body. */
export const referralModes = defineVocabulary({
  name: 'referralMode',
  title: term('委派委托方式', 'Mode of referral'),
  source: '民事诉讼法第一百二十五条；特邀调解规定；2025年关于立案与调解工作的意见',
  options: [
    { code: 'none', name: term('自行调解', 'No court involved') },
    {
      code: 'delegated',
      name: term('立案前委派', 'Before filing'),
      note: term('2025年1月1日起不再编立诉前调字号', 'Its pre-filing numbers ended on 1 January 2025'),
    },
    { code: 'entrusted', name: term('立案后审理前委托', 'After filing, before trial') },
    { code: 'in-trial', name: term('审理中委托', 'During trial') },
    { code: 'guided', name: term('告知引导', 'Guided by advice') },
    { code: 'police', name: term('公安机关移送', 'From the police') },
    { code: 'petition', name: term('信访部门移送', 'From the petition office') },
    { code: 'department', name: term('其他部门移送', 'From another body') },
  ],
});
