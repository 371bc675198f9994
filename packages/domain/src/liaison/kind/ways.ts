import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { date } from '../../field/date.ts';
import { longText } from '../../field/long-text.ts';
import { text } from '../../field/text.ts';
import { because, onDay } from '../../flow/payload.ts';
import { term } from '../../term.ts';
import { meetingKinds } from '../../vocabulary/meeting-kind.ts';
import { bothOffices, defineMatterKind, ended, everySide, office, state } from './define.ts';
import { bothLeadersCame, everyTaskDone, hasMinutes, namesReaders } from './needs.ts';

/** M45: both principals meet at least once a year. */
export const jointMeeting = defineMatterKind({
  code: 'M45',
  title: term('府院联席会议', 'Joint meeting'),
  source: '三',
  fields: {
    year: count({ label: term('年度', 'Year') }),
    number: count({ label: term('第几次', 'Number in the year') }),
  },
  states: {
    planned: state('筹备中', 'Planned'),
    held: state('已召开', 'Held'),
    recorded: state('已印发纪要', 'Minutes issued'),
    done: ended('已落实', 'Done'),
    cancelled: ended('已取消', 'Cancelled'),
  },
  steps: {
    plan: { title: term('筹备', 'Plan'), from: ['draft'], to: 'planned', by: bothOffices, payload: onDay },
    hold: {
      title: term('召开', 'Hold'),
      from: ['planned'],
      to: 'held',
      by: bothOffices,
      payload: onDay,
      needs: bothLeadersCame,
    },
    record: {
      title: term('印发纪要', 'Issue the minutes'),
      from: ['held'],
      to: 'recorded',
      by: bothOffices,
      payload: onDay,
      needs: hasMinutes,
    },
    finish: {
      title: term('落实完成', 'Finish'),
      from: ['recorded'],
      to: 'done',
      by: bothOffices,
      payload: onDay,
      needs: everyTaskDone,
    },
    cancel: { title: term('取消', 'Cancel'), from: ['planned'], to: 'cancelled', by: bothOffices, payload: because },
  },
});

/** M46: a meeting about one subject, one major case or something urgent; a red case has one, or a written reason. */
export const specialMeeting = defineMatterKind({
  code: 'M46',
  title: term('通报会、协调会、研判会', 'Briefing, coordination or analysis'),
  source: '三',
  fields: {
    kind: choice(meetingKinds, { label: term('会议类型', 'Kind of meeting') }),
    cause: longText({ label: term('事由', 'Cause') }),
    whyNone: longText({ label: term('不召开的理由', 'Why there is none') }),
  },
  states: {
    planned: state('筹备中', 'Planned'),
    held: state('已召开', 'Held'),
    done: ended('已落实', 'Done'),
    waived: ended('不召开，已说明理由', 'Waived with a reason'),
  },
  steps: {
    plan: { title: term('筹备', 'Plan'), from: ['draft'], to: 'planned', by: everySide, payload: onDay },
    hold: {
      title: term('召开', 'Hold'),
      from: ['planned'],
      to: 'held',
      by: everySide,
      payload: onDay,
      needs: hasMinutes,
    },
    finish: {
      title: term('落实完成', 'Finish'),
      from: ['held'],
      to: 'done',
      by: everySide,
      payload: onDay,
      needs: everyTaskDone,
    },
    waive: {
      title: term('不召开', 'Waive'),
      from: ['draft', 'planned'],
      to: 'waived',
      by: bothOffices,
      payload: because,
    },
  },
});

/** M47: the two offices keep contact; the next meeting always has a day. */
export const dailyContact = defineMatterKind({
  code: 'M47',
  title: term('日常联络', 'Daily contact'),
  source: '三',
  fields: {
    unit: text({ label: term('机构', 'Body') }),
    duties: longText({ label: term('职责', 'Duties') }),
    cycle: text({ label: term('例会周期', 'How often') }),
    nextOn: date({ label: term('下次例会', 'Next meeting'), need: 'submit' }),
  },
  states: { running: state('运行中', 'Running'), stopped: ended('已停止', 'Stopped') },
  steps: {
    begin: { title: term('建立', 'Begin'), from: ['draft'], to: 'running', by: everySide, payload: onDay },
    meet: {
      title: term('召开例会', 'Meet'),
      from: ['running'],
      to: 'running',
      by: everySide,
      payload: onDay,
      needs: hasMinutes,
    },
    stop: { title: term('停止', 'Stop'), from: ['running'], to: 'stopped', by: bothOffices, payload: because },
  },
});

/** M52: the papers that put the mechanism into practice. */
export const supportingRule = defineMatterKind({
  code: 'M52',
  title: term('贯彻落实与配套制度', 'Supporting rules'),
  source: '四',
  fields: {
    papers: attachments({ label: term('制度文件', 'Papers') }),
    inCharge: text({ label: term('责任人', 'In charge') }),
  },
  states: { issued: state('已印发', 'Issued'), repealed: ended('已废止', 'Repealed') },
  steps: {
    issue: { title: term('印发', 'Issue'), from: ['draft'], to: 'issued', by: [...everySide], payload: onDay },
    repeal: { title: term('废止', 'Repeal'), from: ['issued'], to: 'repealed', by: office, payload: because },
  },
});

/** M48: grave neglect of these duties; two readers. */
export const accountability = defineMatterKind({
  code: 'M48',
  title: term('不履责追责建议', 'Proposal to hold to account'),
  source: '三',
  fields: {
    facts: longText({ label: term('事实', 'Facts') }),
    consequences: longText({ label: term('后果', 'Consequences') }),
    proposal: longText({ label: term('建议', 'Proposal') }),
    handling: longText({ label: term('处理情况', 'What was done') }),
  },
  states: { proposed: state('已提出', 'Proposed'), settled: ended('已处理', 'Settled') },
  steps: {
    propose: {
      title: term('提出', 'Propose'),
      from: ['draft'],
      to: 'proposed',
      by: everySide,
      payload: onDay,
      needs: namesReaders,
    },
    settle: { title: term('处理', 'Settle'), from: ['proposed'], to: 'settled', by: office, payload: onDay },
  },
});
