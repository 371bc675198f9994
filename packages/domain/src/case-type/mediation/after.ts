import { circles } from '../../access/circle.ts';
import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { dateTime } from '../../field/date-time.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { money } from '../../field/money.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { organisation, partyReference, person } from '../../field/reference.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { confirmationIntents } from '../../vocabulary/confirmation-intent.ts';
import { confirmationResults } from '../../vocabulary/confirmation-result.ts';
import { enforcementResults } from '../../vocabulary/enforcement-result.ts';
import { litigationResults } from '../../vocabulary/litigation-result.ts';
import { performanceStatuses } from '../../vocabulary/performance-status.ts';
import { satisfactions } from '../../vocabulary/satisfaction.ts';
import type { Group } from '../define.ts';
import { service } from '../part/service.ts';
import { signatures } from '../part/signature.ts';

/** What happens after the signatures: performance, visits, court. */
export const after = {
  title: term('履行与后续', 'Performance and after'),
  fields: {
    performance: list(
      {
        item: text({ label: term('履行事项', 'Item') }),
        payerId: partyReference({ label: term('履行人', 'By') }),
        payeeId: partyReference({ label: term('受领人', 'To') }),
        amountFen: money({ label: term('应付金额', 'Amount due') }),
        due: date({ label: term('到期日', 'Due') }),
        doneAt: date({ label: term('完成日期', 'Done on') }),
        paidFen: money({ label: term('已付金额', 'Amount paid') }),
        proof: text({ label: term('凭证', 'Proof') }),
        files: attachments({ label: term('凭证文件', 'Files') }),
        urgedAt: date({ label: term('督促日期', 'Urged on') }),
        urgedBy: personName({ label: term('督促人', 'Urged by') }),
        note: text({ label: term('备注', 'Note') }),
      },
      { label: term('履行情况', 'Performance') },
    ),
    followUps: list(
      {
        at: dateTime({ label: term('回访时间', 'Time') }),
        place: text({ label: term('回访地点', 'Place') }),
        party: text({ label: term('被回访人', 'Person visited') }),
        agreementNo: text({ label: term('协议编号', 'Agreement number') }),
        cause: text({ label: term('回访事由', 'Reason') }),
        content: longText({ label: term('回访情况', 'What was found') }),
        performed: choice(performanceStatuses, { label: term('履行情况', 'State of performance') }),
        satisfaction: choice(satisfactions, { label: term('满意度', 'Satisfaction') }),
        risk: text({ label: term('激化隐患', 'Signs of escalation') }),
        measures: text({ label: term('措施', 'Measures') }),
        visitor: personName({ label: term('回访人', 'Visitor') }),
        signatures: signatures(),
      },
      { label: term('人民调解回访记录', 'Follow-up visits') },
    ),
    judicialConfirmation: record(
      {
        suggested: yesNo({ label: term('是否建议司法确认', 'Advised') }),
        intent: choice(confirmationIntents, { label: term('申请意向', 'Wish of the parties') }),
        note: text({ label: term('说明', 'Note') }),
        screen: record(
          {
            blockedTerms: tags({ label: term('不宜确认条款', 'Terms that cannot be confirmed') }),
            payableTerms: tags({ label: term('可确认给付条款', 'Terms that can be confirmed') }),
            basis: text({ label: term('依据', 'Basis') }),
          },
          { label: term('可确认性筛查', 'Screening') },
        ),
        appliedAt: date({ label: term('申请日期', 'Applied on') }),
        jointApplicants: yesNo({ label: term('双方共同申请', 'Applied jointly') }),
        materials: tags({ label: term('申请材料', 'Papers') }),
        courtId: organisation({ label: term('管辖法院', 'Court'), among: circles.courts }),
        acceptedAt: date({ label: term('受理日期', 'Accepted on') }),
        courtCaseNo: courtCaseNo({ label: term('法院案号', 'Court case number') }),
        decidedAt: date({ label: term('裁定日期', 'Ruled on') }),
        result: choice(confirmationResults, { label: term('裁定结果', 'Ruling') }),
        resultNote: longText({ label: term('裁定理由', 'Reasons of the ruling') }),
        served: service(term('裁定书送达', 'Service of the ruling')),
      },
      { label: term('司法确认', 'Judicial confirmation') },
    ),
    enforcement: record(
      {
        appliedAt: date({ label: term('申请执行日期', 'Applied on') }),
        courtCaseNo: courtCaseNo({ label: term('执行案号', 'Court case number') }),
        claimFen: money({ label: term('申请执行标的', 'Amount claimed') }),
        result: choice(enforcementResults, { label: term('执行结果', 'Result') }),
        doneAt: date({ label: term('完成日期', 'Done on') }),
        recoveredFen: money({ label: term('执行到位金额', 'Amount recovered') }),
        assistance: list(
          {
            kind: text({ label: term('协助事项', 'Help asked') }),
            askedAt: date({ label: term('请求协助日期', 'Asked on') }),
            askedBy: person({ label: term('请求人', 'Asked by') }),
            repliedAt: date({ label: term('答复日期', 'Answered on') }),
            reply: longText({ label: term('答复', 'Answer') }),
            visibility: text({ label: term('可见范围', 'Who may see it') }),
          },
          { label: term('执行协作', 'Help with enforcement') },
        ),
      },
      { label: term('强制执行', 'Enforcement') },
    ),
    litigation: record(
      {
        suedAt: date({ label: term('起诉日期', 'Sued on') }),
        courtId: organisation({ label: term('受诉法院', 'Court'), among: circles.courts }),
        courtCaseNo: courtCaseNo({ label: term('法院案号', 'Court case number') }),
        result: choice(litigationResults, { label: term('裁判结果', 'Outcome') }),
        decidedAt: date({ label: term('裁判日期', 'Decided on') }),
        note: longText({ label: term('说明', 'Note') }),
      },
      { label: term('起诉情况', 'Litigation') },
    ),
  },
} as const satisfies Group;
