import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Where a task stands. */
export const taskStates = defineVocabulary({
  name: 'taskState',
  title: term('任务状态', 'State of the task'),
  source: '会议纪要任务清单',
  options: [
    { code: 'open', name: term('待办', 'Open') },
    { code: 'running', name: term('办理中', 'Under way') },
    { code: 'done', name: term('已完成', 'Done') },
    { code: 'cancelled', name: term('已取消', 'Cancelled') },
  ],
});
