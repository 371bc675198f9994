import { type Body, defineCaseType } from '../case-type/define.ts';
import { meeting, tasks } from '../case-type/part/meeting.ts';
import { attachments } from '../field/attachment.ts';
import { choice } from '../field/choice.ts';
import { courtCaseNo } from '../field/court-case-no.ts';
import { dateTime } from '../field/date-time.ts';
import { date } from '../field/date.ts';
import { list } from '../field/list.ts';
import type { Fields } from '../field/kind.ts';
import { longText } from '../field/long-text.ts';
import { record } from '../field/record.ts';
import { organisation, organisations, people, person } from '../field/reference.ts';
import { tags } from '../field/tags.ts';
import { text } from '../field/text.ts';
import { yesNo } from '../field/yes-no.ts';
import { term } from '../term.ts';
import type { MatterKind } from './kind/define.ts';
import { mechanisms } from './kind/mechanisms.ts';
import { matterKinds } from './kind/registry.ts';

/** A matter between court and government: one shape for every mechanism, sent, signed for, answered, closed. */
export const matter = defineCaseType({
  name: 'matter',
  title: term('联动事项', 'Linkage matter'),
  schemaVersion: 1,
  groups: {
    letter: {
      title: term('事项', 'Matter'),
      fields: {
        type: choice(mechanisms, { label: term('事项类型', 'Type'), need: 'submit' }),
        title: text({ label: term('标题', 'Title'), need: 'submit', quick: true }),
        docNo: text({ label: term('文号', 'Document number') }),
        fromOrgId: organisation({ label: term('发出单位', 'From'), need: 'submit' }),
        toOrgIds: organisations({ label: term('接收单位', 'To'), need: 'submit' }),
        copyOrgIds: organisations({ label: term('抄送单位', 'Copies to') }),
        namedReaderIds: people({ label: term('指定阅知人', 'Named readers') }),
        relatedCaseIds: tags({ label: term('关联案件', 'Related cases') }),
        courtCaseNo: courtCaseNo({ label: term('法院案号', 'Court case number') }),
        content: longText({ label: term('内容', 'Content'), need: 'submit' }),
        attachments: attachments({ label: term('附件', 'Attachments') }),
        sentAt: dateTime({ label: term('发出时间', 'Sent at') }),
        dueAt: date({ label: term('办理期限', 'Due') }),
      },
    },
    own: { title: term('专项内容', 'Fields of the mechanism'), fields: ownFields() },
    answer: {
      title: term('签收与答复', 'Receipt and answer'),
      fields: {
        receipts: list(
          {
            orgId: organisation({ label: term('签收单位', 'Body') }),
            by: person({ label: term('签收人', 'Receipt by') }),
            at: dateTime({ label: term('签收时间', 'Receipt at') }),
          },
          { label: term('签收', 'Receipts') },
        ),
        points: list(
          {
            question: longText({ label: term('问题或建议', 'Question or suggestion') }),
            answer: longText({ label: term('答复', 'Answer') }),
            adopted: yesNo({ label: term('是否采纳', 'Adopted') }),
          },
          { label: term('逐项答复', 'Point by point') },
        ),
        repliedAt: date({ label: term('答复日期', 'Answered on') }),
        reply: longText({ label: term('答复', 'Answer') }),
        replyFiles: attachments({ label: term('答复附件', 'Files of the answer') }),
        outcome: longText({ label: term('办理结果', 'Outcome') }),
        meeting: meeting(),
        tasks: tasks(),
        escalations: list(
          {
            toOrgIds: organisations({ label: term('上报至', 'Escalated to') }),
            at: dateTime({ label: term('上报时间', 'At') }),
            reason: longText({ label: term('理由', 'Reason') }),
            resolution: longText({ label: term('处理结果', 'Resolution') }),
          },
          { label: term('上报协调', 'Escalations') },
        ),
      },
    },
  },
});

/** The fields of each mechanism, in a record under its number; they are asked for only in a matter of that mechanism. */
function ownFields(): Fields {
  const kinds: readonly MatterKind[] = matterKinds;
  return Object.fromEntries(
    kinds.map(({ code, title, fields }) => [
      code,
      record(fields, { label: title, when: [{ key: 'type', is: [code] }] }),
    ]),
  );
}

/** The stored document of a linkage matter. */
export type MatterBody = Body<typeof matter>;
