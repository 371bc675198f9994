import { type Body, defineCaseType } from '../case-type/define.ts';
import { choice } from '../field/choice.ts';
import { dateTime } from '../field/date-time.ts';
import { date } from '../field/date.ts';
import { list } from '../field/list.ts';
import { longText } from '../field/long-text.ts';
import { personName } from '../field/person-name.ts';
import { phone } from '../field/phone.ts';
import { organisation, organisations, person } from '../field/reference.ts';
import { tags } from '../field/tags.ts';
import { text } from '../field/text.ts';
import { term } from '../term.ts';
import { contactChannels } from '../vocabulary/contact-channel.ts';
import { contactRoles } from '../vocabulary/contact-role.ts';

/** A liaison officer of a court, department or township (M49); a change is announced and signed for (M50). */
export const contact = defineCaseType({
  name: 'contact',
  title: term('联络员', 'Liaison officer'),
  schemaVersion: 1,
  groups: {
    officer: {
      title: term('联络员', 'Liaison officer'),
      fields: {
        orgId: organisation({ label: term('单位', 'Body'), need: 'submit' }),
        userId: person({ label: term('用户', 'User') }),
        name: personName({ label: term('姓名', 'Name'), need: 'submit' }),
        role: choice(contactRoles, { label: term('联络员类别', 'Kind'), need: 'submit' }),
        position: text({ label: term('职务', 'Position') }),
        duties: tags({ label: term('职责', 'Duties') }),
        mobile: phone({ label: term('手机', 'Mobile'), need: 'submit' }),
        deskPhone: phone({ label: term('办公电话', 'Desk telephone') }),
        hours: text({ label: term('可联系时间', 'Hours') }),
        deputy: personName({ label: term('副联络人', 'Deputy') }),
        deputyPhone: phone({ label: term('副联络人电话', 'Telephone of the deputy') }),
        from: date({ label: term('任职起始', 'Since') }),
        until: date({ label: term('任职截止', 'Until') }),
        confirmedAt: date({ label: term('最近核对日期', 'Last confirmed') }),
      },
    },
    change: {
      title: term('变动通报', 'Announcement of the change'),
      fields: {
        replacesId: text({ label: term('接替的联络员', 'Replaces') }),
        reason: text({ label: term('变动原因', 'Reason') }),
        announcedAt: date({ label: term('通报日期', 'Announced on') }),
        announcedTo: organisations({ label: term('通报单位', 'Announced to') }),
        receipts: list(
          {
            orgId: organisation({ label: term('签收单位', 'Body') }),
            by: person({ label: term('签收人', 'Receipt by') }),
            at: date({ label: term('签收日期', 'Receipt on') }),
          },
          { label: term('签收', 'Receipts') },
        ),
      },
    },
    unreachable: {
      title: term('联系不畅', 'Cannot be reached'),
      fields: {
        reports: list(
          {
            by: person({ label: term('反映人', 'Reported by') }),
            at: dateTime({ label: term('反映时间', 'Reported at') }),
            attempts: list(
              {
                at: dateTime({ label: term('联系时间', 'Tried at') }),
                channel: choice(contactChannels, { label: term('联系方式', 'Channel') }),
              },
              { label: term('联系尝试', 'Attempts') },
            ),
            escalatedTo: organisations({ label: term('反映至', 'Escalated to') }),
            resolvedAt: date({ label: term('解决日期', 'Resolved on') }),
            resolution: longText({ label: term('处理结果', 'Resolution') }),
          },
          { label: term('联系不畅反映', 'Reports') },
        ),
      },
    },
  },
});

/** The stored document of a liaison officer. */
export type ContactBody = Body<typeof contact>;
