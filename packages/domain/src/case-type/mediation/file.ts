import { choice } from '../../field/choice.ts';
import { date } from '../../field/date.ts';
import { longText } from '../../field/long-text.ts';
import { money } from '../../field/money.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { auditResults } from '../../vocabulary/audit-result.ts';
import { retentionPeriods } from '../../vocabulary/retention.ts';
import { subsidyGrades } from '../../vocabulary/subsidy-grade.ts';
import type { Group } from '../define.ts';
import { dossier } from '../part/dossier.ts';

/** The paper file, its archive, and what it earns its mediator. */
export const file = {
  title: term('卷宗', 'File'),
  fields: {
    dossier: dossier(),
    fileNote: longText({ label: term('卷宗情况说明', 'Note on the file') }),
    archive: record(
      {
        by: personName({ label: term('立卷人', 'Filed by') }),
        at: date({ label: term('立卷日期', 'Filed on') }),
        checkedBy: personName({ label: term('检查人', 'Checked by') }),
        retention: choice(retentionPeriods, { label: term('保管期限', 'Retention period'), need: 'archive' }),
        note: text({ label: term('备注', 'Note') }),
      },
      { label: term('归档', 'Archive') },
    ),
    subsidy: record(
      {
        scheme: text({ label: term('补贴办法', 'Scheme') }),
        grade: choice(subsidyGrades, { label: term('补贴等次', 'Grade') }),
        applied: yesNo({ label: term('是否申报', 'Applied for') }),
        amountFen: money({ label: term('补贴金额', 'Amount') }),
        auditBy: person({ label: term('审核人', 'Checked by') }),
        auditResult: choice(auditResults, { label: term('审核结果', 'Result') }),
        auditNote: text({ label: term('审核说明', 'Note') }),
        paidAt: date({ label: term('发放日期', 'Paid on') }),
      },
      { label: term('以案定补', 'Subsidy') },
    ),
  },
} as const satisfies Group;
