import { term } from '../../term.ts';
import { cite, defineRules } from './define.ts';
import { laws } from './laws.ts';

/** From the agreement to its force: confirmation, payment order, enforcement, and the ways to arbitration. */
export const confirmationRules = defineRules({
  'jc.apply': {
    title: term('共同申请司法确认', 'Joint application for judicial confirmation'),
    basis: cite(laws.mediation, 33),
    also: [cite(laws.civilProcedure, 205)],
    start: term('调解协议生效', 'the agreement takes effect'),
    unit: 'natural',
    length: 30,
    bound: 'citizen',
  },
  'jc.accept': {
    title: term('法院决定是否受理确认申请', 'The court decides to take the application'),
    basis: cite(laws.confirmation, 4),
    start: term('收到司法确认申请', 'the application arrives'),
    unit: 'natural',
    length: 3,
    bound: 'court',
  },
  'jc.decide': {
    title: term('司法确认审结', 'The court decides on confirmation'),
    basis: cite(laws.civilProcedure, 187),
    start: term('立案', 'the application is docketed'),
    unit: 'natural',
    length: 30,
    bound: 'court',
  },
  'exec.apply': {
    title: term('申请强制执行', 'Application for enforcement'),
    basis: cite(laws.civilProcedure, 250),
    start: term('履行期间最后一日', 'the last day of performance'),
    unit: 'year',
    length: 2,
    bound: 'citizen',
  },
  payOrder: {
    title: term('法院发出支付令', 'The court issues a payment order'),
    basis: cite(laws.civilProcedure, 227),
    also: [cite(laws.labour, 16)],
    start: term('受理支付令申请', 'the application is accepted'),
    unit: 'natural',
    length: 15,
    bound: 'court',
  },
  'arb.labor': {
    title: term('申请劳动争议仲裁', 'Application for labour arbitration'),
    basis: cite(laws.labour, 27),
    start: term('知道或者应当知道权利被侵害', 'one knew, or should have known, of the wrong'),
    unit: 'year',
    length: 1,
    bound: 'citizen',
  },
  'arb.land': {
    title: term('申请农村土地承包仲裁', 'Application for land contract arbitration'),
    basis: cite(laws.land, 18),
    start: term('知道或者应当知道权利被侵害', 'one knew, or should have known, of the wrong'),
    unit: 'year',
    length: 2,
    bound: 'citizen',
  },
});
