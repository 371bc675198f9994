import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How the petition office presses a body. */
export const supervisionKinds = defineVocabulary({
  name: 'supervisionKind',
  title: term('督查督办类型', 'Kind of supervision'),
  source: '信访工作条例第四十条',
  options: [
    { code: 'warning', name: term('系统预警', 'System warning') },
    { code: 'urge', name: term('催办', 'Reminder') },
    { code: 'supervise', name: term('督办', 'Supervision') },
    { code: 'inspect', name: term('实地督查', 'Inspection on the spot') },
    { code: 'instruction', name: term('领导批示', 'Instruction of a leader') },
    { code: 'proposal', name: term('改进、完善政策、追责建议', 'Proposal under article 40') },
  ],
});
