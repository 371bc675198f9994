import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { record } from '../../field/record.ts';
import { organisation, partyReferences } from '../../field/reference.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { referralModes } from '../../vocabulary/referral-mode.ts';
import { referralResults } from '../../vocabulary/referral-result.ts';
import { trialProcedures } from '../../vocabulary/trial-procedure.ts';
import type { Group } from '../define.ts';

/** What came from another body and what goes to one: the case keeps its id through all of them. */
export const referral = {
  title: term('委托移送', 'Referral'),
  fields: {
    referralIn: record(
      {
        fromOrgId: organisation({ label: term('移送单位', 'From') }),
        docNo: text({ label: term('移送文号', 'Document number') }),
        document: text({ label: term('委托文书', 'Document of referral') }),
        mode: choice(referralModes, { label: term('委托方式', 'Mode of referral') }),
        procedure: choice(trialProcedures, { label: term('审理程序', 'Court procedure') }),
        courtCaseNo: courtCaseNo({ label: term('法院案号', 'Court case number') }),
        causeOfAction: text({ label: term('案由', 'Cause of action') }),
        policeCaseNo: text({ label: term('公安接警编号', 'Police call number') }),
        consentBothSides: yesNo({ label: term('双方同意', 'Both sides consent') }),
        consentForms: attachments({ label: term('同意调解书', 'Forms of consent') }),
        papers: tags({ label: term('移送材料', 'Papers received') }),
        sentAt: date({ label: term('发出日期', 'Sent') }),
        receivedAt: date({ label: term('签收日期', 'Receipt signed') }),
        returnNote: text({ label: term('反馈要求', 'Return asked') }),
        contactJudge: text({ label: term('联系法官', 'Contact judge') }),
        basis: text({ label: term('依据', 'Basis') }),
        extension: record(
          {
            agreedBy: partyReferences({ label: term('同意延长的当事人', 'Agreed by') }),
            at: date({ label: term('同意日期', 'Date agreed') }),
            days: count({ label: term('延长天数', 'Days added'), unit: term('天', 'days') }),
          },
          { label: term('延长', 'Extension') },
        ),
        returned: record(
          {
            at: date({ label: term('退回日期', 'Date returned') }),
            result: choice(referralResults, { label: term('委托调解结果', 'Result') }),
            report: longText({ label: term('调解情况报告', 'Report') }),
            document: text({ label: term('移送文书', 'Document') }),
            papersReturned: yesNo({ label: term('材料已退回', 'Papers returned') }),
          },
          { label: term('反馈退回', 'Return') },
        ),
      },
      { label: term('接受委托移送', 'Referred to us') },
    ),
    referralsOut: list(
      {
        toOrgId: organisation({ label: term('接收单位', 'To') }),
        at: date({ label: term('移送日期', 'Date sent') }),
        docNo: text({ label: term('文号', 'Document number') }),
        reason: longText({ label: term('移送理由', 'Reason') }),
        receivedAt: date({ label: term('签收日期', 'Receipt signed') }),
        reply: longText({ label: term('反馈', 'Reply') }),
      },
      { label: term('移送其他单位', 'Referred to others') },
    ),
    petitionId: text({ label: term('关联信访事项', 'Linked petition') }),
    policeFeedback: record(
      {
        sentAt: date({ label: term('反馈日期', 'Date of feedback') }),
        document: text({ label: term('反馈文书', 'Document') }),
        decision: text({ label: term('公安处理结果', 'Decision of the police') }),
        basis: text({ label: term('依据', 'Basis') }),
      },
      { label: term('反馈公安机关', 'Feedback to the police') },
    ),
  },
} as const satisfies Group;
