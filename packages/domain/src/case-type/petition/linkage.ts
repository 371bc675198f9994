import { circles } from '../../access/circle.ts';
import { choice } from '../../field/choice.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { money } from '../../field/money.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { organisation, person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { courtHandlingKinds } from '../../vocabulary/court-handling-kind.ts';
import { litigationProgresses } from '../../vocabulary/litigation-progress.ts';
import type { Group } from '../define.ts';

/** The way to mediation and to the court, and what the court keeps about a petition on its case. */
export const linkage = {
  title: term('访调与诉访对接', 'Linkage to mediation and court'),
  fields: {
    linkedMediation: record(
      {
        caseId: text({ label: term('关联调解案件', 'Mediation case') }),
        caseNo: text({ label: term('调解案件卷号', 'Number of the case') }),
        committeeId: organisation({ label: term('人民调解委员会', 'Committee'), among: circles.committees }),
        consentBothSides: yesNo({ label: term('双方同意', 'Both sides consent') }),
        scope: text({ label: term('调解范围', 'Scope') }),
        at: date({ label: term('结果日期', 'Date of the result') }),
        result: longText({ label: term('调解结果', 'Result') }),
      },
      { label: term('访调对接', 'Linked mediation') },
    ),
    courtHandling: list(
      {
        kind: choice(courtHandlingKinds, { label: term('办理方式', 'What was done') }),
        at: date({ label: term('日期', 'Date') }),
        by: person({ label: term('承办人', 'By') }),
        content: longText({ label: term('内容', 'Content') }),
        appliedAt: date({ label: term('申请日期', 'Applied on') }),
        approvedAt: date({ label: term('批准日期', 'Approved on') }),
        amountFen: money({ label: term('金额', 'Amount') }),
      },
      { label: term('法院办理', 'Handled by the court') },
    ),
    courtMatter: record(
      {
        responsibleOrgId: organisation({ label: term('责任单位', 'Responsible body') }),
        leader: text({ label: term('责任领导', 'Responsible leader') }),
        sponsor: text({ label: term('包联领导', 'Leader in charge') }),
        trials: list(
          {
            instance: text({ label: term('审级', 'Instance') }),
            courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
            courtId: organisation({ label: term('法院', 'Court'), among: circles.courts }),
            courtName: text({ label: term('法院名称', 'Name of the court') }),
            judge: personName({ label: term('主办人', 'Judge') }),
          },
          { label: term('审理情况', 'Trials') },
        ),
        causeOfAction: text({ label: term('案由', 'Cause of action') }),
        effectiveAt: date({ label: term('生效日期', 'In force since') }),
        reviewed: yesNo({ label: term('是否评查', 'Reviewed') }),
        progress: choice(litigationProgresses, { label: term('案件进展', 'Progress') }),
        beforeJudgment: yesNo({ label: term('是否未判先访', 'Petitioned before judgment') }),
        explained: yesNo({ label: term('是否判后答疑', 'Judgment explained') }),
        mediatedThroughout: yesNo({ label: term('是否全流程调解', 'Mediated throughout') }),
        riskStudy: longText({ label: term('风险研判', 'Study of the risk') }),
      },
      { label: term('涉诉信访台账', 'Register of court petitions') },
    ),
  },
} as const satisfies Group;
