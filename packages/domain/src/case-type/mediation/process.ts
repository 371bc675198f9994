import { area } from '../../field/area.ts';
import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { dateTime } from '../../field/date-time.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { money } from '../../field/money.ts';
import { personName } from '../../field/person-name.ts';
import { place } from '../../field/place.ts';
import { quantity } from '../../field/quantity.ts';
import { record } from '../../field/record.ts';
import { partyReference } from '../../field/reference.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { evidenceKinds } from '../../vocabulary/evidence-kind.ts';
import { meetingModes } from '../../vocabulary/meeting-mode.ts';
import { sessionResults } from '../../vocabulary/session-result.ts';
import type { Group } from '../define.ts';
import { signatures } from '../part/signature.ts';

/** What was looked into and talked over. Concessions never stand here: they belong to the sealed notes. */
export const process = {
  title: term('调查与调解', 'Inquiry and mediation'),
  fields: {
    investigations: list(
      {
        at: dateTime({ label: term('调查时间', 'Time') }),
        place: text({ label: term('调查地点', 'Place') }),
        participants: text({ label: term('参加人', 'Present') }),
        interviewee: personName({ label: term('被调查人', 'Person interviewed') }),
        investigator: personName({ label: term('调查人', 'Investigator') }),
        recorder: personName({ label: term('记录人', 'Recorder') }),
        content: longText({ label: term('调查内容', 'Record') }),
        files: attachments({ label: term('附件', 'Files') }),
        signatures: signatures(),
      },
      { label: term('人民调解调查记录', 'Records of inquiry') },
    ),
    evidence: list(
      {
        kind: choice(evidenceKinds, { label: term('证据种类', 'Kind') }),
        name: text({ label: term('名称', 'Name') }),
        source: text({ label: term('来源', 'Source') }),
        count: count({ label: term('份数', 'Pieces') }),
        submittedBy: personName({ label: term('提交人', 'Handed in by') }),
        at: date({ label: term('提交日期', 'Date') }),
        place: place({ label: term('取证地点', 'Where it was taken') }),
        files: attachments({ label: term('文件', 'Files') }),
        note: text({ label: term('备注', 'Note') }),
      },
      { label: term('人民调解证据材料', 'Evidence') },
    ),
    sessions: list(
      {
        at: dateTime({ label: term('调解时间', 'Time') }),
        endedAt: dateTime({ label: term('结束时间', 'Ended') }),
        place: text({ label: term('调解地点', 'Place') }),
        mode: choice(meetingModes, { label: term('调解形式', 'Way of meeting') }),
        present: tags({ label: term('到场人', 'Present') }),
        invited: tags({ label: term('邀请参与人', 'Invited to help') }),
        open: yesNo({ label: term('是否公开', 'Open to the public') }),
        told: longText({ label: term('告知情况', 'What was told') }),
        record: longText({ label: term('调解记录', 'Record') }),
        result: choice(sessionResults, { label: term('调解结果', 'Result') }),
        nextAt: dateTime({ label: term('下次调解时间', 'Next session') }),
        recorder: personName({ label: term('记录人', 'Recorder') }),
        files: attachments({ label: term('附件', 'Files') }),
        signatures: signatures(),
      },
      { label: term('人民调解记录', 'Records of mediation') },
    ),
    undisputed: record(
      {
        at: date({ label: term('记载日期', 'Date') }),
        facts: list(
          { text: longText({ label: term('事实', 'Fact') }) },
          { label: term('无争议事实', 'Undisputed facts') },
        ),
        signedByAll: yesNo({ label: term('各方已签名', 'All have signed') }),
        signatures: signatures(),
      },
      { label: term('无争议事实记载', 'Record of undisputed facts') },
    ),
    wages: list(
      {
        partyId: partyReference({ label: term('劳动者', 'Worker') }),
        name: personName({ label: term('姓名', 'Name') }),
        days: quantity({ label: term('出勤天数', 'Days worked'), unit: term('天', 'days') }),
        rateFen: money({ label: term('日工资', 'Daily wage') }),
        paidFen: money({ label: term('已付', 'Paid') }),
        owedFen: money({ label: term('尚欠', 'Owed') }),
        note: text({ label: term('备注', 'Note') }),
      },
      { label: term('工资明细表', 'Wage table'), when: [{ key: 'disputeType', is: ['10', '11'] }] },
    ),
    plots: list(
      {
        name: text({ label: term('地块名称', 'Plot') }),
        area: area({ label: term('面积', 'Area') }),
        width: quantity({ label: term('宽度', 'Width'), unit: term('米', 'm') }),
        certificateNo: text({ label: term('承包合同或权证编号', 'Contract or certificate number') }),
        place: place({ label: term('位置与界点', 'Place and boundary points') }),
      },
      { label: term('地块', 'Plots of land'), when: [{ key: 'disputeType', is: ['03', '07', '08'] }] },
    ),
  },
} as const satisfies Group;
