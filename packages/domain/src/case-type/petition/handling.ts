import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { organisation, organisations, person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { acceptanceResults } from '../../vocabulary/acceptance-result.ts';
import { petitionTracks } from '../../vocabulary/petition-track.ts';
import { routingActions } from '../../vocabulary/routing-action.ts';
import type { Group } from '../define.ts';
import { service } from '../part/service.ts';

/** From routing to the extension: who has the item, by what track, since when. */
export const handling = {
  title: term('办理', 'Handling'),
  fields: {
    responsibleOrgId: organisation({ label: term('责任单位', 'Responsible body') }),
    coHandlerOrgIds: organisations({ label: term('协办单位', 'Assisting bodies') }),
    handlerId: person({ label: term('经办人', 'Handler') }),
    procedure: text({ label: term('办理程序', 'Procedure') }),
    method: text({ label: term('办理方式', 'Method') }),
    destination: text({ label: term('去向', 'Destination') }),
    limitAt: date({ label: term('限办时间', 'To be done by') }),
    transferBy: date({ label: term('流转截止', 'To be transferred by') }),
    substantive: yesNo({ label: term('实体受理', 'Accepted on the merits') }),
    byLaw: yesNo({ label: term('依法分类处理', 'Handled by category of law') }),
    routing: list(
      {
        action: choice(routingActions, { label: term('分流方式', 'Action') }),
        fromOrgId: organisation({ label: term('转出单位', 'From') }),
        toOrgId: organisation({ label: term('接收单位', 'To') }),
        toName: text({ label: term('接收单位名称', 'Name of the receiver') }),
        coHandlerOrgIds: organisations({ label: term('协办单位', 'Assisting bodies') }),
        at: date({ label: term('转送日期', 'Sent') }),
        receivedAt: date({ label: term('签收日期', 'Receipt signed') }),
        docNo: text({ label: term('文号', 'Document number') }),
        basis: text({ label: term('依据', 'Basis') }),
        reason: longText({ label: term('理由', 'Reason') }),
        delivery: text({ label: term('递送方式', 'Way of delivery') }),
        reportBy: date({ label: term('报告期限', 'Report due') }),
        note: text({ label: term('备注', 'Note') }),
      },
      { label: term('转送交办', 'Routing') },
    ),
    acceptance: record(
      {
        result: choice(acceptanceResults, { label: term('受理决定', 'Decision') }),
        at: date({ label: term('受理日期', 'Date') }),
        orgId: organisation({ label: term('受理单位', 'Body') }),
        noticeNo: text({ label: term('告知书编号', 'Number of the notice') }),
        reason: longText({ label: term('理由', 'Reason') }),
        guidance: text({ label: term('引导去向', 'Where to go') }),
        served: service(term('告知书送达', 'Service of the notice')),
      },
      { label: term('受理告知', 'Acceptance') },
    ),
    classification: record(
      {
        track: choice(petitionTracks, { label: term('办理途径', 'Track') }),
        note: text({ label: term('途径说明', 'Note on the track') }),
        noticeNo: text({ label: term('告知书编号', 'Number of the notice') }),
        served: service(term('告知书送达', 'Service of the notice')),
      },
      { label: term('依法分类处理', 'Classification by law') },
    ),
    separation: record(
      {
        litigation: yesNo({ label: term('是否涉诉', 'Concerns litigation') }),
        reason: longText({ label: term('理由', 'Reason') }),
        basis: text({ label: term('依据', 'Basis') }),
        action: text({ label: term('处置', 'What was done') }),
        courtReceiptAt: date({ label: term('法院签收日期', 'Receipt by the court') }),
      },
      { label: term('诉访分离', 'Litigation set apart') },
    ),
    investigations: list(
      {
        by: personName({ label: term('调查人', 'Investigator') }),
        at: date({ label: term('调查日期', 'Date') }),
        content: longText({ label: term('调查核实情况', 'What was found') }),
        files: attachments({ label: term('附件', 'Files') }),
      },
      { label: term('调查核实', 'Inquiry') },
    ),
    hearing: record(
      {
        held: yesNo({ label: term('是否举行', 'Held') }),
        at: date({ label: term('听证日期', 'Date') }),
        place: text({ label: term('听证地点', 'Place') }),
        minutes: longText({ label: term('听证纪要', 'Minutes') }),
        noticeServed: service(term('听证通知送达', 'Service of the notice')),
      },
      { label: term('听证', 'Hearing') },
    ),
    extension: record(
      {
        approvedAt: date({ label: term('批准日期', 'Approved on') }),
        approver: text({ label: term('批准人', 'Approved by') }),
        days: count({ label: term('延长天数', 'Days added'), unit: term('天', 'days') }),
        reason: longText({ label: term('延期理由', 'Reason') }),
        noticeNo: text({ label: term('告知书编号', 'Number of the notice') }),
        served: service(term('延期告知书送达', 'Service of the notice')),
      },
      { label: term('延期', 'Extension') },
    ),
  },
} as const satisfies Group;
