import { term } from '../../term.ts';
import { cite, defineRules } from './define.ts';
import { laws } from './laws.ts';

const law = laws.reconsideration;
const workingDays = [cite(law, 88)];

/** Administrative reconsideration; three, five, seven and ten days are working days (第八十八条). */
export const reconsiderationRules = defineRules({
  'fy.apply': {
    title: term('申请行政复议', 'Application for reconsideration'),
    basis: cite(law, 20),
    start: term('知道或者应当知道行政行为', 'one knew, or should have known, of the act'),
    unit: 'natural',
    length: 60,
    bound: 'citizen',
  },
  'fy.accept': {
    title: term('审查是否受理', 'Decision to accept'),
    basis: cite(law, 30),
    also: workingDays,
    start: term('收到复议申请', 'the application arrives'),
    unit: 'working',
    length: 5,
    bound: 'reconsideration',
  },
  'fy.supplement': {
    title: term('补正申请材料', 'Completing the papers'),
    basis: cite(law, 31),
    also: workingDays,
    start: term('收到补正通知', 'the notice arrives'),
    unit: 'working',
    length: 10,
    bound: 'citizen',
  },
  'fy.copy': {
    title: term('申请书副本发送被申请人', 'Application sent to the agency'),
    basis: cite(law, 48),
    also: workingDays,
    start: term('受理', 'acceptance'),
    unit: 'working',
    length: 7,
    bound: 'reconsideration',
  },
  'fy.answer': {
    title: term('被申请人书面答复并提交证据', 'Answer and evidence of the agency'),
    basis: cite(law, 48),
    also: workingDays,
    start: term('收到申请书副本', 'the copy of the application arrives'),
    unit: 'working',
    length: 10,
    bound: 'agency',
  },
  'fy.copy.summary': {
    title: term('申请书副本发送被申请人（简易程序）', 'Application sent to the agency, summary procedure'),
    basis: cite(law, 54),
    also: workingDays,
    start: term('受理', 'acceptance'),
    unit: 'working',
    length: 3,
    bound: 'reconsideration',
  },
  'fy.answer.summary': {
    title: term('被申请人书面答复（简易程序）', 'Answer of the agency, summary procedure'),
    basis: cite(law, 54),
    also: workingDays,
    start: term('收到申请书副本', 'the copy of the application arrives'),
    unit: 'working',
    length: 5,
    bound: 'agency',
  },
  'fy.decide': {
    title: term('作出复议决定（普通程序）', 'Decision, ordinary procedure'),
    basis: cite(law, 62),
    start: term('受理', 'acceptance'),
    unit: 'natural',
    length: 60,
    bound: 'reconsideration',
    extension: {
      unit: 'natural',
      length: 30,
      on: term('经行政复议机构负责人批准并书面告知', 'approved by the head and told in writing'),
    },
  },
  'fy.decide.summary': {
    title: term('作出复议决定（简易程序）', 'Decision, summary procedure'),
    basis: cite(law, 62),
    start: term('受理', 'acceptance'),
    unit: 'natural',
    length: 30,
    bound: 'reconsideration',
  },
});
