import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { dateTime } from '../../field/date-time.ts';
import { date } from '../../field/date.ts';
import { division } from '../../field/division.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { organisation, person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { petitionForms } from '../../vocabulary/petition-form.ts';
import type { Group } from '../define.ts';

/** The item itself: how it came in, who took it down, under which numbers. */
export const item = {
  title: term('信访件', 'Petition item'),
  fields: {
    title: text({ label: term('标题', 'Title') }),
    petitionNo: text({ label: term('信访件编号', 'Petition number'), owner: 'server' }),
    tempNo: text({ label: term('离线暂编号', 'Provisional number') }),
    nationalRefNo: text({ label: term('国家系统编号', 'Number in the national system') }),
    relatedNo: text({ label: term('关联信访事项编号', 'Related matter number') }),
    form: choice(petitionForms, { label: term('信访形式', 'Form'), need: 'submit', quick: true }),
    petitionedAt: date({ label: term('信访日期', 'Date of the petition'), need: 'submit' }),
    jurisdiction: division({ label: term('管辖乡镇（街道）', 'Governing township') }),
    registration: record(
      {
        at: dateTime({ label: term('登记时间', 'Registered at') }),
        orgId: organisation({ label: term('登记单位', 'Registering body') }),
        department: text({ label: term('登记部门', 'Department') }),
        registrarId: person({ label: term('登记人', 'Registrar') }),
        registrar: personName({ label: term('登记人姓名', 'Name of the registrar') }),
        receiptPrinted: yesNo({ label: term('已打印登记回执', 'Receipt printed') }),
        scene: text({ label: term('现场情况', 'Situation on the spot') }),
        note: text({ label: term('登记备注', 'Note') }),
      },
      { label: term('登记', 'Registration') },
    ),
    reception: record(
      {
        interviewer: personName({ label: term('接谈人', 'Interviewer') }),
        department: text({ label: term('接谈部门', 'Department') }),
        orgId: organisation({ label: term('接谈单位', 'Body') }),
      },
      { label: term('接谈', 'Reception') },
    ),
    addressee: text({ label: term('受信人', 'Addressee') }),
    letterKind: text({ label: term('来信形式', 'Kind of letter') }),
    postmarkedAt: date({ label: term('邮戳日期', 'Postmark') }),
    onlineSource: text({ label: term('网上来源', 'Online source') }),
    originalSource: text({ label: term('原件来源', 'Source of the original') }),
    dataSource: text({ label: term('数据来源', 'Source of the data') }),
    originals: attachments({ label: term('原件', 'Originals') }),
    queryCode: text({ label: term('查询码', 'Query code') }),
    queryCodeActive: yesNo({ label: term('查询码有效', 'Query code active') }),
    queryToldAt: date({ label: term('查询码告知日期', 'Query code told on') }),
    queryToldBy: organisation({ label: term('查询码告知机构', 'Query code told by') }),
  },
} as const satisfies Group;
