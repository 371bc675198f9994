import { choice } from '../../field/choice.ts';
import { dateTime } from '../../field/date-time.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { organisations, person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { term } from '../../term.ts';
import { reportKinds } from '../../vocabulary/report-kind.ts';

/** Reports the law demands at once, with the time and the receiver (mediation law art. 25, petition rules art. 25). */
export const reports = () =>
  list(
    {
      kind: choice(reportKinds, { label: term('报告类别', 'Kind of report') }),
      at: dateTime({ label: term('报告时间', 'Reported at') }),
      by: person({ label: term('报告人', 'Reported by') }),
      toOrgIds: organisations({ label: term('接报单位', 'Reported to') }),
      receiver: text({ label: term('接报人', 'Receiver') }),
      content: longText({ label: term('报告内容', 'Content') }),
      receiptNo: text({ label: term('接报编号', 'Number of the receipt') }),
      outcome: text({ label: term('处置结果', 'Outcome') }),
    },
    { label: term('即时报告', 'Reports made at once') },
  );
