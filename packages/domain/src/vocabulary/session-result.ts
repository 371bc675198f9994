import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How one mediation session ends. */
export const sessionResults = defineVocabulary({
  name: 'sessionResult',
  title: term('调解结果', 'Result of the session'),
  source: '人民调解文书格式（司发通〔2010〕239号）',
  options: [
    { code: 'written', name: term('达成书面协议', 'Written agreement reached') },
    { code: 'oral', name: term('达成口头协议', 'Oral agreement reached') },
    { code: 'failed', name: term('未达成协议', 'No agreement') },
    { code: 'continue', name: term('有待继续调解', 'To be continued') },
  ],
});
