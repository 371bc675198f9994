import { term } from '../term.ts';

/** What reading is for, in the audit log, where the reader does not have to say it. */
export const purposes = {
  caseWork: term('办理案件', 'Case work'),
  history: term('查阅修改记录', 'Reading the history'),
  conflicts: term('处理填写不一致', 'Settling entries that differ'),
  kept: term('处理未收下的内容', 'Looking after work that did not go in'),
} as const;
