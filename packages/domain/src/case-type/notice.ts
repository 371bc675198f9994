import { choice } from '../field/choice.ts';
import { dateTime } from '../field/date-time.ts';
import { list } from '../field/list.ts';
import { longText } from '../field/long-text.ts';
import { organisation, organisations, people, person } from '../field/reference.ts';
import { text } from '../field/text.ts';
import { term } from '../term.ts';
import { noticeKinds } from '../vocabulary/notice-kind.ts';
import { type Body, defineCaseType } from './define.ts';

/** A message about a document: words that came late, a change of hands, two values that differ. */
export const notice = defineCaseType({
  name: 'notice',
  title: term('通知', 'Notice'),
  schemaVersion: 1,
  groups: {
    notice: {
      title: term('通知', 'Notice'),
      fields: {
        kind: choice(noticeKinds, { label: term('通知类别', 'Kind') }),
        collection: text({ label: term('所属类别', 'Collection') }),
        about: text({ label: term('相关文档', 'Document') }),
        title: text({ label: term('标题', 'Title') }),
        by: person({ label: term('发出人', 'From') }),
        at: dateTime({ label: term('发出时间', 'Sent at') }),
        toUserIds: people({ label: term('收件人', 'To people') }),
        toOrgIds: organisations({ label: term('收件单位', 'To bodies') }),
        text: longText({ label: term('内容', 'Content') }),
        changes: list(
          {
            path: text({ label: term('字段', 'Field') }),
            before: longText({ label: term('原值', 'Before') }),
            after: longText({ label: term('新值', 'After') }),
          },
          { label: term('修改内容', 'Changes') },
        ),
        receipts: list(
          {
            by: person({ label: term('签收人', 'Receipt by') }),
            orgId: organisation({ label: term('签收单位', 'Body') }),
            at: dateTime({ label: term('签收时间', 'Receipt at') }),
          },
          { label: term('签收', 'Receipts') },
        ),
      },
    },
  },
});

/** The stored document of a notice; `before` and `after` of a change hold JSON text. */
export type NoticeBody = Body<typeof notice>;
