import { term } from '../../term.ts';
import { cite, defineRules } from './define.ts';
import { laws } from './laws.ts';

const law = laws.administrativeProcedure;

/** The periods of a suit against an agency, and of the head of the agency in court. */
export const administrativeLitigationRules = defineRules({
  'xs.sue': {
    title: term('直接提起行政诉讼', 'Direct suit'),
    basis: cite(law, 46),
    start: term('知道或者应当知道行政行为', 'one knew, or should have known, of the act'),
    unit: 'month',
    length: 6,
    bound: 'citizen',
  },
  'xs.sue.afterReconsideration': {
    title: term('不服复议决定提起行政诉讼', 'Suit after reconsideration'),
    basis: cite(law, 45),
    start: term('收到复议决定书', 'the decision on reconsideration arrives'),
    unit: 'natural',
    length: 15,
    bound: 'citizen',
  },
  'xs.inaction': {
    title: term('申请履行职责后，满两个月可起诉不作为', 'Suit for failure to act is open after two months'),
    basis: cite(law, 47),
    start: term('行政机关接到申请', 'the agency receives the application'),
    unit: 'month',
    length: 2,
    kind: 'wait',
    bound: 'citizen',
  },
  'xs.register': {
    title: term('决定是否立案', 'Decision to docket'),
    basis: cite(law, 51),
    start: term('收到起诉状', 'the complaint arrives'),
    unit: 'natural',
    length: 7,
    bound: 'court',
  },
  'xs.copy': {
    title: term('起诉状副本发送被告', 'Complaint sent to the defendant'),
    basis: cite(law, 67),
    start: term('立案', 'the case is docketed'),
    unit: 'natural',
    length: 5,
    bound: 'court',
  },
  'xs.answer': {
    title: term('提交答辩状、证据和规范性文件', 'Answer and evidence'),
    basis: cite(law, 67),
    start: term('收到起诉状副本', 'the copy of the complaint arrives'),
    unit: 'natural',
    length: 15,
    bound: 'agency',
  },
  'xs.answerCopy': {
    title: term('答辩状副本发送原告', 'Answer sent to the plaintiff'),
    basis: cite(law, 67),
    start: term('收到答辩状', 'the answer arrives'),
    unit: 'natural',
    length: 5,
    bound: 'court',
  },
  'xs.headNotice': {
    title: term('通知行政机关负责人出庭', 'Notice to the head of the agency'),
    basis: cite(laws.headInCourt, 5),
    start: term('开庭', 'the hearing'),
    unit: 'natural',
    length: 3,
    direction: 'before',
    bound: 'court',
  },
  'xs.trial': {
    title: term('第一审审结', 'First instance'),
    basis: cite(law, 81),
    start: term('立案', 'the case is docketed'),
    unit: 'month',
    length: 6,
    bound: 'court',
  },
  'xs.trial.summary': {
    title: term('简易程序审结', 'Summary procedure'),
    basis: cite(law, 83),
    start: term('立案', 'the case is docketed'),
    unit: 'natural',
    length: 45,
    bound: 'court',
  },
  'xs.appeal.judgment': {
    title: term('对判决上诉', 'Appeal against a judgment'),
    basis: cite(law, 85),
    start: term('判决书送达', 'the judgment is served'),
    unit: 'natural',
    length: 15,
    bound: 'citizen',
  },
  'xs.appeal.ruling': {
    title: term('对裁定上诉', 'Appeal against a ruling'),
    basis: cite(law, 85),
    start: term('裁定书送达', 'the ruling is served'),
    unit: 'natural',
    length: 10,
    bound: 'citizen',
  },
});
