import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { money } from '../../field/money.ts';
import { record } from '../../field/record.ts';
import { organisation, partyReferences } from '../../field/reference.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { term } from '../../term.ts';
import { assistanceKinds } from '../../vocabulary/assistance-kind.ts';
import { decisionOpinions } from '../../vocabulary/decision-opinion.ts';
import { fourInPlace } from '../../vocabulary/four-in-place.ts';
import { reviewResults } from '../../vocabulary/review-result.ts';
import { reviewStages } from '../../vocabulary/review-stage.ts';
import type { Group } from '../define.ts';
import { service } from '../part/service.ts';
import { seal, signatures } from '../part/signature.ts';

/** The opinion, its reviews and what was given: arts 32 to 36. */
export const decisionGroup = {
  title: term('处理意见与复查复核', 'Decision and reviews'),
  fields: {
    decision: record(
      {
        kind: text({ label: term('文书类型', 'Kind of document') }),
        no: text({ label: term('文号', 'Document number') }),
        at: date({ label: term('作出日期', 'Date') }),
        orgId: organisation({ label: term('作出单位', 'Body') }),
        opinion: choice(decisionOpinions, { label: term('处理意见', 'Opinion'), need: 'decide' }),
        content: longText({ label: term('意见内容', 'Content'), need: 'decide' }),
        lawBasis: tags({ label: term('法律政策依据', 'Legal basis'), need: 'decide' }),
        amountFen: money({ label: term('金额', 'Amount') }),
        remedyNotice: longText({ label: term('救济途径告知', 'Notice of remedies'), need: 'decide' }),
        signatures: signatures(),
        seal: seal(),
        served: service(term('意见书送达', 'Service of the opinion')),
        executedAt: date({ label: term('执行到位日期', 'Carried out on') }),
        executionNote: longText({ label: term('执行或疏导情况', 'Execution or persuasion') }),
      },
      { label: term('信访处理意见', 'Decision') },
    ),
    outcomeNote: longText({ label: term('处理情况', 'What was done') }),
    reviews: list(
      {
        stage: choice(reviewStages, { label: term('阶段', 'Stage') }),
        appliedAt: date({ label: term('请求日期', 'Asked on') }),
        applicantIds: partyReferences({ label: term('请求人', 'Asked by') }),
        orgId: organisation({ label: term('办理机关', 'Body') }),
        orgName: text({ label: term('机关名称', 'Name of the body') }),
        acceptedAt: date({ label: term('受理日期', 'Accepted on') }),
        hearingDays: count({ label: term('听证所用天数', 'Days of hearing'), unit: term('天', 'days') }),
        decidedAt: date({ label: term('作出日期', 'Decided on') }),
        docNo: text({ label: term('意见书文号', 'Document number') }),
        result: choice(reviewResults, { label: term('结论', 'Result') }),
        content: longText({ label: term('意见内容', 'Content') }),
        served: service(term('意见书送达', 'Service of the opinion')),
      },
      { label: term('复查复核', 'Reviews') },
    ),
    finalRecord: record(
      {
        at: date({ label: term('备案日期', 'Filed on') }),
        no: text({ label: term('备案编号', 'Number') }),
        note: text({ label: term('说明', 'Note') }),
      },
      { label: term('终结备案', 'Record of the end') },
    ),
    fourInPlace: list(
      {
        code: choice(fourInPlace, { label: term('分类', 'Which of the four') }),
        basis: text({ label: term('依据', 'Basis') }),
        measure: longText({ label: term('措施', 'Measure'), need: 'close' }),
        policeDocNo: text({
          label: term('公安文书编号', 'Number of the police document'),
          need: 'close',
          when: [{ key: 'code', is: ['punished'] }],
        }),
        proofName: text({ label: term('证明材料名称、文号', 'Name or number of the evidence'), need: 'close' }),
        proof: attachments({ label: term('证明材料照片', 'Photos of the evidence') }),
      },
      { label: term('四到位', 'Four in place'), need: 'close', when: [{ key: 'purpose', is: ['claim'] }] },
    ),
    assistance: list(
      {
        kind: choice(assistanceKinds, { label: term('帮扶类型', 'Kind of help') }),
        orgId: organisation({ label: term('帮扶单位', 'Given by') }),
        at: date({ label: term('帮扶日期', 'Date') }),
        amountFen: money({ label: term('金额', 'Amount') }),
        content: text({ label: term('帮扶内容', 'Content') }),
      },
      { label: term('帮扶救助', 'Help given') },
    ),
  },
} as const satisfies Group;
