import { term } from '../../term.ts';
import { cite, defineRules } from './define.ts';
import { laws } from './laws.ts';

const law = laws.compulsion;
const application = term('收到强制执行申请', 'the application for enforcement arrives');

/** Enforcement of an agency's decision by the court, ten days and less being working days (行政强制法第六十九条). */
export const compulsionRules = defineRules({
  'qz.demand': {
    title: term('催告书送达满十日方可申请执行', 'The demand must be ten days old'),
    basis: cite(law, 54),
    also: [cite(law, 69)],
    start: term('催告书送达', 'the demand is served'),
    unit: 'working',
    length: 10,
    kind: 'wait',
    bound: 'agency',
  },
  'qz.apply': {
    title: term('申请法院强制执行', 'Application to the court for enforcement'),
    basis: cite(law, 53),
    start: term('复议、起诉期限届满', 'the time to sue is over'),
    unit: 'month',
    length: 3,
    bound: 'agency',
  },
  'qz.accept': {
    title: term('法院受理', 'Acceptance by the court'),
    basis: cite(law, 56),
    also: [cite(law, 69)],
    start: application,
    unit: 'working',
    length: 5,
    bound: 'court',
  },
  'qz.ruling': {
    title: term('执行裁定（书面审查）', 'Ruling on the papers'),
    basis: cite(law, 57),
    also: [cite(law, 69)],
    start: term('受理', 'acceptance'),
    unit: 'working',
    length: 7,
    bound: 'court',
  },
  'qz.ruling.heard': {
    title: term('执行裁定（听取意见）', 'Ruling after hearing both sides'),
    basis: cite(law, 58),
    start: term('受理', 'acceptance'),
    unit: 'natural',
    length: 30,
    bound: 'court',
  },
  'qz.ruling.land': {
    title: term('国有土地房屋征收补偿决定的执行裁定', 'Ruling on an expropriated house'),
    basis: cite(laws.expropriation, 4),
    start: term('立案', 'the case is docketed'),
    unit: 'natural',
    length: 30,
    bound: 'court',
  },
  'qz.serveRefusal': {
    title: term('送达不予执行裁定', 'Service of a refusal'),
    basis: cite(law, 58),
    also: [cite(law, 69)],
    start: term('裁定不予执行', 'the ruling not to enforce'),
    unit: 'working',
    length: 5,
    bound: 'court',
  },
  'qz.objection.acceptance': {
    title: term('对不予受理裁定申请复议', 'Objection to non-acceptance'),
    basis: cite(law, 56),
    start: term('收到不予受理裁定', 'the ruling arrives'),
    unit: 'natural',
    length: 15,
    bound: 'agency',
  },
  'qz.objection.refusal': {
    title: term('对不予执行裁定申请复议', 'Objection to a refusal to enforce'),
    basis: cite(law, 58),
    start: term('收到不予执行裁定', 'the ruling arrives'),
    unit: 'natural',
    length: 15,
    bound: 'agency',
  },
  'qz.urgent': {
    title: term('紧急情况立即执行', 'Urgent enforcement'),
    basis: cite(law, 59),
    also: [cite(law, 69)],
    start: term('作出执行裁定', 'the ruling to enforce'),
    unit: 'working',
    length: 5,
    bound: 'court',
  },
});
