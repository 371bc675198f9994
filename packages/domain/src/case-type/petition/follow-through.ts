import { choice } from '../../field/choice.ts';
import { dateTime } from '../../field/date-time.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { organisation } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { checkModes } from '../../vocabulary/check-mode.ts';
import { retentionPeriods } from '../../vocabulary/retention.ts';
import { satisfactions } from '../../vocabulary/satisfaction.ts';
import { supervisionKinds } from '../../vocabulary/supervision-kind.ts';
import type { Group } from '../define.ts';
import { dossier } from '../part/dossier.ts';

/** What petitioners say, what is checked, who presses, and the old cases. */
export const followThrough = {
  title: term('评价、督查与积案', 'Rating, supervision and old cases'),
  fields: {
    satisfaction: record(
      {
        office: choice(satisfactions, { label: term('对信访部门评价', 'Of the petition office') }),
        officeNote: text({ label: term('评价说明（信访部门）', 'Note on the office') }),
        responsible: choice(satisfactions, { label: term('对责任单位评价', 'Of the responsible body') }),
        responsibleNote: text({ label: term('评价说明（责任单位）', 'Note on the body') }),
        mayRateAgain: yesNo({ label: term('可再评价', 'May rate again') }),
        at: date({ label: term('评价日期', 'Date') }),
      },
      { label: term('满意度评价', 'Satisfaction') },
    ),
    checks: list(
      {
        mode: choice(checkModes, { label: term('核查方式', 'Way of checking') }),
        at: date({ label: term('核查日期', 'Date') }),
        by: personName({ label: term('核查人', 'Checked by') }),
        spotCheck: yesNo({ label: term('抽查', 'Spot check') }),
        isTrue: yesNo({ label: term('是否属实', 'True') }),
        reasonable: yesNo({ label: term('诉求是否合理', 'Demand reasonable') }),
        understood: yesNo({ label: term('是否理解件', 'Understood by the petitioner') }),
        fulfilled: longText({ label: term('落实情况', 'What was carried out') }),
        opinion: longText({ label: term('督办意见', 'Opinion') }),
      },
      { label: term('核查核实', 'Checks') },
    ),
    followUps: list(
      {
        at: dateTime({ label: term('回访时间', 'Time') }),
        visitor: personName({ label: term('回访人', 'Visitor') }),
        content: longText({ label: term('回访情况', 'What was found') }),
        satisfaction: choice(satisfactions, { label: term('满意度', 'Satisfaction') }),
      },
      { label: term('回访', 'Follow-up visits') },
    ),
    supervision: list(
      {
        kind: choice(supervisionKinds, { label: term('督查督办类型', 'Kind') }),
        at: date({ label: term('日期', 'Date') }),
        byOrgId: organisation({ label: term('督办单位', 'By') }),
        note: longText({ label: term('内容', 'Content') }),
        dueAt: date({ label: term('反馈期限', 'Reply due') }),
        reply: longText({ label: term('书面反馈', 'Written reply') }),
        repliedAt: date({ label: term('反馈日期', 'Replied on') }),
      },
      { label: term('督查督办', 'Supervision') },
    ),
    backlog: record(
      {
        isBacklog: yesNo({ label: term('是否积案', 'Old case') }),
        isNew: yesNo({ label: term('新增积案', 'Newly listed') }),
        leader: text({ label: term('包案领导', 'Leader in charge') }),
        plan: longText({ label: term('化解方案', 'Plan') }),
        stabilityPlan: text({ label: term('稳控措施', 'Measures of care') }),
        resolution: text({ label: term('化解方式', 'How it was solved') }),
        problems: longText({ label: term('存在问题', 'Open problems') }),
        clearedAt: date({ label: term('销号日期', 'Cleared on') }),
      },
      { label: term('积案化解', 'Old cases') },
    ),
    dossier: dossier(),
    archive: record(
      {
        by: personName({ label: term('归档人', 'Filed by') }),
        at: date({ label: term('归档日期', 'Filed on') }),
        retention: choice(retentionPeriods, { label: term('保管期限', 'Retention period'), need: 'archive' }),
        note: text({ label: term('备注', 'Note') }),
      },
      { label: term('归档', 'Archive') },
    ),
  },
} as const satisfies Group;
