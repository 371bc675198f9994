import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { organisations, person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { term } from '../../term.ts';
import type { Group } from '../define.ts';
import { meeting } from '../part/meeting.ts';
import { reports } from '../part/report.ts';

/** What went up the line because it could not wait. */
export const risk = {
  title: term('风险与上报', 'Risk and reports'),
  fields: {
    reports: reports(),
    escalations: list(
      {
        to: text({ label: term('上报事项', 'What for') }),
        rule: text({ label: term('命中规则', 'Rule that asked for it') }),
        reportedAt: date({ label: term('上报日期', 'Reported on') }),
        reportedTo: organisations({ label: term('上报单位', 'Reported to') }),
        ackBy: person({ label: term('确认收到人', 'Receipt by') }),
        ackAt: date({ label: term('确认收到日期', 'Receipt on') }),
        meeting: meeting(),
        outcome: longText({ label: term('处置结果', 'Outcome') }),
        closedAt: date({ label: term('销号日期', 'Closed on') }),
      },
      { label: term('上报协调', 'Escalations') },
    ),
  },
} as const satisfies Group;
