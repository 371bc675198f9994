import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What an agent may do for a party; the power over claims must be given expressly. */
export const agentPowers = defineVocabulary({
  name: 'agentPower',
  title: term('代理权限', 'Powers of the agent'),
  source: '授权委托书；民法典第一百六十五条',
  options: [
    { code: 'apply', name: term('代为申请、终止调解', 'Apply for and end mediation') },
    { code: 'evidence', name: term('收集、提供证据', 'Collect and give evidence') },
    { code: 'choose-mediator', name: term('选择调解员', 'Choose the mediator') },
    { code: 'claims', name: term('承认、变更、放弃请求', 'Admit, change or waive claims') },
    { code: 'attend', name: term('参加调解、签署文书', 'Attend and sign papers') },
    { code: 'receive', name: term('领取文书', 'Receive papers') },
    { code: 'other', name: term('其他', 'Other') },
  ],
});
