import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { date } from '../../field/date.ts';
import { longText } from '../../field/long-text.ts';
import { personName } from '../../field/person-name.ts';
import { organisation, person } from '../../field/reference.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { because, onDay, onPaper } from '../../flow/payload.ts';
import type { Reason } from '../../flow/reason.ts';
import { term } from '../../term.ts';
import { absenceGrounds } from '../../vocabulary/absence-ground.ts';
import { appearanceGrounds } from '../../vocabulary/appearance-ground.ts';
import { agency, court, defineMatterKind, ended, government, state } from './define.ts';
import { namesReaders } from './needs.ts';
import { matterReasons } from './reasons.ts';

/** M11: told before judgment to named people only; no draft, no opinion of the panel. */
export const judgmentNotice = defineMatterKind({
  code: 'M11',
  title: term('判决前通报', 'Notice before judgment'),
  source: '二(一)4',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    duty: longText({ label: term('给付性质', 'Kind of payment') }),
    range: longText({
      label: term('通报事项', 'What is told'),
      hint: term('不写合议意见和裁判文稿', 'No opinion of the panel, no draft'),
    }),
    talks: longText({ label: term('协调情况', 'Talks') }),
  },
  states: {
    told: state('已通报', 'Told'),
    received: state('已签收', 'Received'),
    talking: state('协调中', 'Talks under way'),
    mediated: ended('已调解', 'Mediated'),
    withdrawn: ended('已撤诉', 'Suit withdrawn'),
    judged: ended('已判决', 'Judged'),
  },
  steps: {
    tell: { title: term('通报', 'Tell'), from: ['draft'], to: 'told', by: court, payload: onDay, needs: namesReaders },
    receive: {
      title: term('签收', 'Sign for receipt'),
      from: ['told'],
      to: 'received',
      by: government,
      payload: onDay,
    },
    talk: {
      title: term('协调', 'Talk'),
      from: ['received'],
      to: 'talking',
      by: [...court, ...government],
      payload: onDay,
    },
    mediate: {
      title: term('达成调解', 'Mediate'),
      from: ['received', 'talking'],
      to: 'mediated',
      by: court,
      payload: onDay,
    },
    withdrawSuit: {
      title: term('撤诉', 'Withdraw the suit'),
      from: ['received', 'talking'],
      to: 'withdrawn',
      by: court,
      payload: onDay,
    },
    judge: {
      title: term('判决', 'Judge'),
      from: ['told', 'received', 'talking'],
      to: 'judged',
      by: court,
      payload: onDay,
    },
  },
});

/** M12: answer and evidence within fifteen days (行政诉讼法第六十七条). */
export const defence = defineMatterKind({
  code: 'M12',
  title: term('答辩举证', 'Answer and evidence'),
  source: '二(一)5；行政诉讼法第六十七条',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    copyReceivedOn: date({ label: term('起诉状副本收到日期', 'Copy of the complaint received on') }),
    unit: organisation({ label: term('承办机构', 'Unit in charge') }),
    answer: attachments({ label: term('答辩状', 'Answer') }),
    evidence: tags({ label: term('证据清单', 'List of evidence') }),
    appearing: tags({ label: term('出庭人员', 'Who appears') }),
  },
  states: {
    received: state('已收案', 'Received'),
    assigned: state('已承办', 'Assigned'),
    answered: state('已答辩', 'Answered'),
    proved: state('已举证', 'Evidence handed in'),
    heard: state('已开庭', 'Heard'),
    judged: ended('已判决', 'Judged'),
  },
  steps: {
    receive: { title: term('收案', 'Receive'), from: ['draft'], to: 'received', by: agency, payload: onDay },
    assign: { title: term('确定承办', 'Assign'), from: ['received'], to: 'assigned', by: agency, payload: onDay },
    answer: {
      title: term('提交答辩状', 'Answer'),
      from: ['received', 'assigned'],
      to: 'answered',
      by: agency,
      payload: onDay,
    },
    prove: { title: term('举证', 'Hand in evidence'), from: ['answered'], to: 'proved', by: agency, payload: onDay },
    hear: {
      title: term('开庭', 'Hear'),
      from: ['received', 'assigned', 'answered', 'proved'],
      to: 'heard',
      by: court,
      payload: onDay,
    },
    judge: { title: term('判决', 'Judge'), from: ['heard'], to: 'judged', by: court, payload: onPaper },
  },
  periods: [{ rule: 'xs.answer', from: { field: 'copyReceivedOn' }, until: ['prove'] }],
});

interface Appearance {
  headName?: string | undefined;
  staff?: string[] | undefined;
  explanation?: unknown[] | undefined;
  adviceProposed?: boolean | undefined;
}

function someoneCame({ headName, staff = [] }: Appearance): Reason | undefined {
  return (headName ?? '') === '' && staff.length === 0 ? matterReasons.lawyerOnly : undefined;
}

/** A head who did not come has explained it in writing, or the court is asked for judicial advice. */
function absenceIsExplained({ explanation = [], adviceProposed }: Appearance): Reason | undefined {
  return explanation.length > 0 || adviceProposed === true ? undefined : matterReasons.headAbsent;
}

/** M13: the head appears or explains in writing; a lawyer alone never (行政诉讼法第三条；负责人出庭应诉规定). */
export const headAppearance = defineMatterKind({
  code: 'M13',
  title: term('行政机关负责人出庭应诉', 'Appearance of the head of the agency'),
  source: '二(一)5；行政机关负责人出庭应诉规定第四条至第十二条',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    ground: choice(appearanceGrounds, { label: term('应当出庭情形', 'Why the head has to appear') }),
    noticeServedOn: date({ label: term('通知书送达日期', 'Notice served on') }),
    hearingOn: date({ label: term('开庭日期', 'Hearing on') }),
    headName: personName({ label: term('出庭负责人', 'Head who appears') }),
    headPosition: text({ label: term('职务', 'Position') }),
    absence: choice(absenceGrounds, { label: term('不能出庭的理由', 'Why the head cannot appear') }),
    explanation: attachments({
      label: term('书面说明及证明（盖章或主要负责人签字）', 'Written explanation with proof'),
    }),
    staff: tags({ label: term('出庭工作人员', 'Staff who appear') }),
    lawyerOnly: yesNo({ label: term('是否仅委托律师', 'A lawyer alone') }),
    adviceProposed: yesNo({ label: term('是否提出司法建议', 'Judicial advice proposed') }),
  },
  states: {
    notified: state('已通知', 'Notified'),
    named: state('已报出庭人员', 'Named'),
    appeared: ended('负责人已出庭', 'Head appeared'),
    absent: state('负责人未出庭', 'Head absent'),
    recorded: ended('已记录', 'Recorded'),
  },
  steps: {
    notify: { title: term('通知出庭', 'Notify'), from: ['draft'], to: 'notified', by: court, payload: onDay },
    name: {
      title: term('报送出庭人员', 'Name who comes'),
      from: ['notified'],
      to: 'named',
      by: agency,
      payload: onDay,
      needs: someoneCame,
    },
    appear: {
      title: term('负责人出庭', 'Head appeared'),
      from: ['notified', 'named'],
      to: 'appeared',
      by: court,
      payload: onDay,
    },
    miss: {
      title: term('负责人未出庭', 'Head did not appear'),
      from: ['notified', 'named'],
      to: 'absent',
      by: court,
      payload: onDay,
    },
    record: {
      title: term('记录处理', 'Record'),
      from: ['absent'],
      to: 'recorded',
      by: court,
      payload: onDay,
      needs: absenceIsExplained,
    },
  },
});

/** M14: typical cases are announced, officials come and listen. */
export const typicalHearing = defineMatterKind({
  code: 'M14',
  title: term('典型案件旁听评议', 'Attending a typical case'),
  source: '二(一)5',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    meaning: longText({ label: term('典型意义', 'What it shows') }),
    hearingOn: date({ label: term('开庭日期', 'Hearing on') }),
    attendees: tags({ label: term('旁听人员', 'Who attended') }),
  },
  states: { announced: state('已通知', 'Announced'), done: ended('已完成', 'Done') },
  steps: {
    announce: { title: term('通知', 'Announce'), from: ['draft'], to: 'announced', by: court, payload: onDay },
    finish: { title: term('完成旁听', 'Finish'), from: ['announced'], to: 'done', by: court, payload: onDay },
  },
});

/** M15: those who appear for an agency are treated as lawyers are. */
export const equalTreatment = defineMatterKind({
  code: 'M15',
  title: term('应诉人员同等待遇', 'Equal treatment of those who appear'),
  source: '二(一)5',
  fields: {
    problem: longText({ label: term('问题反映', 'Problem') }),
    reporterId: person({ label: term('反映人', 'Reported by') }),
    answer: longText({ label: term('处理情况', 'What was done') }),
  },
  states: { reported: state('已反映', 'Reported'), settled: ended('已处理', 'Settled') },
  steps: {
    report: { title: term('反映', 'Report'), from: ['draft'], to: 'reported', by: government, payload: because },
    settle: {
      title: term('处理答复', 'Settle'),
      from: ['reported'],
      to: 'settled',
      by: court,
      payload: onDay,
      needs: ({ answer }) => ((answer ?? '') === '' ? matterReasons.opinionMissing : undefined),
    },
  },
});
