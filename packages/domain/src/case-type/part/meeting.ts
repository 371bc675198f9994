import { choice } from '../../field/choice.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { record } from '../../field/record.ts';
import { organisation } from '../../field/reference.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { meetingKinds } from '../../vocabulary/meeting-kind.ts';
import { taskStates } from '../../vocabulary/task-state.ts';

/** Who must do what by when. */
export const tasks = () =>
  list(
    {
      content: text({ label: term('任务', 'Task') }),
      ownerOrgId: organisation({ label: term('责任单位', 'Unit in charge') }),
      due: date({ label: term('完成期限', 'Due') }),
      state: choice(taskStates, { label: term('状态', 'State') }),
      doneAt: date({ label: term('完成日期', 'Done on') }),
    },
    { label: term('任务', 'Tasks') },
  );

/** One meeting of court and government with its decisions and tasks. */
export const meeting = () =>
  record(
    {
      kind: choice(meetingKinds, { label: term('会议类型', 'Kind of meeting') }),
      at: date({ label: term('会议日期', 'Date of the meeting') }),
      organiser: text({ label: term('召集单位', 'Called by') }),
      leadersPresent: yesNo({ label: term('主要负责人出席', 'Principals present') }),
      attendees: tags({ label: term('参加单位', 'Attending units') }),
      agenda: tags({ label: term('议题', 'Agenda') }),
      minutes: longText({ label: term('纪要', 'Minutes') }),
      decisions: tags({ label: term('议定事项', 'Decisions') }),
      tasks: tasks(),
    },
    { label: term('会议', 'Meeting') },
  );
