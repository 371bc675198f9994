import { choice } from '../../field/choice.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { date } from '../../field/date.ts';
import { longText } from '../../field/long-text.ts';
import { text } from '../../field/text.ts';
import { because, onDay, onPaper } from '../../flow/payload.ts';
import { term } from '../../term.ts';
import { debtorAnswers } from '../../vocabulary/debtor-answer.ts';
import {
  agency,
  bothOffices,
  court,
  defineMatterKind,
  ended,
  everySide,
  government,
  state,
  township,
} from './define.ts';
import { everyTaskDone, namesTwoReaders } from './needs.ts';
import { matterReasons } from './reasons.ts';

/** M26: what holds companies up, and what is done about it. */
export const businessClimate = defineMatterKind({
  code: 'M26',
  title: term('优化营商环境研判', 'Business climate'),
  source: '二(三)',
  fields: {
    problem: longText({ label: term('问题', 'Problem') }),
    measures: longText({ label: term('措施', 'Measures') }),
  },
  states: {
    raised: state('已提出', 'Raised'),
    analysed: state('已研判', 'Analysed'),
    done: ended('已落实', 'Done'),
  },
  steps: {
    raise: { title: term('提出', 'Raise'), from: ['draft'], to: 'raised', by: everySide, payload: onDay },
    analyse: { title: term('研判', 'Analyse'), from: ['raised'], to: 'analysed', by: everySide, payload: onDay },
    finish: {
      title: term('落实', 'Finish'),
      from: ['analysed'],
      to: 'done',
      by: everySide,
      payload: onDay,
      needs: everyTaskDone,
    },
  },
});

/** M31: only the channel of the court's own query system is on record; no property data is kept here. */
export const queryChannel = defineMatterKind({
  code: 'M31',
  title: term('网络执行查控对接', 'Channel of network queries'),
  source: '二(三)',
  fields: {
    items: longText({ label: term('查询项目', 'What can be asked') }),
    channel: text({ label: term('办理渠道', 'Channel') }),
    contact: text({ label: term('联系人', 'Contact') }),
  },
  states: { open: state('已开通', 'Open'), shut: ended('已停用', 'Shut') },
  steps: {
    open: { title: term('开通', 'Open'), from: ['draft'], to: 'open', by: bothOffices, payload: onDay },
    shut: { title: term('停用', 'Shut'), from: ['open'], to: 'shut', by: bothOffices, payload: because },
  },
});

/** M32: the court asks one village about a debtor; the matter leaves the phones when it is closed. */
export const debtorSearch = defineMatterKind({
  code: 'M32',
  title: term('查找被执行人协作', 'Looking for a debtor'),
  source: '二(三)',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    debtor: text({ label: term('被执行人', 'Debtor'), sensitive: 'identity' }),
    request: longText({ label: term('请求事项', 'Request') }),
    answer: choice(debtorAnswers, { label: term('协查结果', 'Answer') }),
    clue: longText({ label: term('反馈线索', 'Clue') }),
    secretUntil: date({ label: term('保密期至', 'Secret until') }),
  },
  states: {
    asked: state('已请求', 'Asked'),
    taken: state('已受领', 'Taken'),
    answered: state('已反馈', 'Answered'),
    closed: ended('已归档', 'Closed'),
  },
  steps: {
    ask: { title: term('请求协查', 'Ask'), from: ['draft'], to: 'asked', by: court, payload: onDay },
    take: { title: term('受领', 'Take'), from: ['asked'], to: 'taken', by: township, payload: onDay },
    answer: {
      title: term('反馈', 'Answer'),
      from: ['asked', 'taken'],
      to: 'answered',
      by: township,
      payload: onDay,
      needs: ({ answer }) => (answer === undefined ? matterReasons.opinionMissing : undefined),
    },
    close: {
      title: term('归档', 'Close'),
      from: ['asked', 'taken', 'answered'],
      to: 'closed',
      by: court,
      payload: onDay,
    },
  },
  periods: [{ rule: 'ld.lead', from: { step: 'take' }, until: ['answer', 'close'] }],
});

/** M33: a judgment debtor is listed until a day; after it, or once withdrawn, nothing is shown. */
export const dishonestDebtor = defineMatterKind({
  code: 'M33',
  title: term('失信被执行人联合惩戒', 'List of dishonest debtors'),
  source: '二(三)',
  fields: {
    name: text({ label: term('姓名或名称', 'Name'), sensitive: 'identity' }),
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    until: date({ label: term('期限至', 'Until') }),
  },
  states: { listed: state('生效中', 'In force'), withdrawn: ended('已撤销', 'Withdrawn') },
  steps: {
    list: {
      title: term('公布', 'List'),
      from: ['draft'],
      to: 'listed',
      by: court,
      payload: onDay,
      needs: ({ until }) => (until === undefined ? matterReasons.expiryMissing : undefined),
    },
    withdraw: { title: term('撤销', 'Withdraw'), from: ['listed'], to: 'withdrawn', by: court, payload: because },
  },
});

/** M34: an official who owes; two named readers. */
export const officialCredit = defineMatterKind({
  code: 'M34',
  title: term('公职人员信用监督', 'Credit of officials'),
  source: '二(三)',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    unit: text({ label: term('单位', 'Unit') }),
    handling: longText({ label: term('处理情况', 'What was done') }),
  },
  states: { told: state('已通报', 'Told'), settled: ended('已处理', 'Settled') },
  steps: {
    tell: {
      title: term('通报', 'Tell'),
      from: ['draft'],
      to: 'told',
      by: court,
      payload: onDay,
      needs: namesTwoReaders,
    },
    settle: { title: term('处理', 'Settle'), from: ['told'], to: 'settled', by: government, payload: onDay },
  },
});

/** M38: signs of a crime: mediation stops, the police have it first (人民调解法第二十五条). */
export const crimeClue = defineMatterKind({
  code: 'M38',
  title: term('刑民交叉审慎处理', 'Signs of a crime'),
  source: '二(三)；人民调解法第二十五条',
  fields: {
    clue: longText({ label: term('刑事线索', 'Signs') }),
    receiptNo: text({ label: term('回执文号', 'Number of the receipt') }),
    result: longText({ label: term('处理结果', 'Result') }),
  },
  states: {
    found: state('已发现，停止调解', 'Found, mediation stopped'),
    passed: state('已移送', 'Passed on'),
    cleared: ended('已排除，可恢复', 'Cleared'),
    taken: ended('已立案，终止调解', 'Taken up'),
  },
  steps: {
    find: {
      title: term('停止调解并报告', 'Stop and report'),
      from: ['draft'],
      to: 'found',
      by: [...everySide, ...township, 'judicial-office'],
      payload: because,
    },
    pass: {
      title: term('移送', 'Pass on'),
      from: ['found'],
      to: 'passed',
      by: [...everySide, 'director', 'judicial-office'],
      payload: onPaper,
    },
    clear: {
      title: term('排除', 'Clear'),
      from: ['found', 'passed'],
      to: 'cleared',
      by: [...agency, ...court],
      payload: because,
    },
    take: { title: term('立案', 'Take up'), from: ['passed'], to: 'taken', by: agency, payload: onPaper },
  },
});
