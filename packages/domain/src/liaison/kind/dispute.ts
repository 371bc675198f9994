import { choice } from '../../field/choice.ts';
import { date } from '../../field/date.ts';
import { longText } from '../../field/long-text.ts';
import { organisation, person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { because, onDay, onPaper } from '../../flow/payload.ts';
import { term } from '../../term.ts';
import { mediableDisputes } from '../../vocabulary/mediable-dispute.ts';
import { agency, court, defineMatterKind, ended, everySide, state, township } from './define.ts';
import { matterReasons } from './reasons.ts';

/** M08: an administrative dispute is settled; only three kinds can be mediated (行政诉讼法第六十条). */
export const administrativeDispute = defineMatterKind({
  code: 'M08',
  title: term('行政争议协调化解', 'Settling an administrative dispute'),
  source: '二(一)3；行政诉讼法第六十条',
  fields: {
    applicant: text({ label: term('申请人', 'Applicant'), sensitive: 'identity' }),
    agencyOrgId: organisation({ label: term('行政机关', 'Agency') }),
    act: longText({ label: term('行政行为', 'Administrative act') }),
    mediable: choice(mediableDisputes, { label: term('可否调解', 'Whether it can be mediated') }),
    mediatorId: person({ label: term('调解员', 'Mediator') }),
    result: longText({ label: term('结果', 'Result') }),
    performedOn: date({ label: term('履行日期', 'Performed on') }),
  },
  states: {
    registered: state('已登记', 'Registered'),
    asked: state('已征询意愿', 'Asked for consent'),
    mediating: state('调解中', 'Being mediated'),
    talking: state('协调和解中', 'Being settled by talks'),
    agreed: state('已达成协议', 'Agreed'),
    ended: ended('已终止', 'Ended'),
    performed: ended('已履行', 'Performed'),
  },
  steps: {
    register: {
      title: term('登记', 'Register'),
      from: ['draft'],
      to: 'registered',
      by: [...everySide, 'judicial-office', ...township],
      payload: onDay,
    },
    ask: {
      title: term('征询意愿', 'Ask'),
      from: ['registered'],
      to: 'asked',
      by: [...everySide, 'judicial-office'],
      payload: onDay,
    },
    mediate: {
      title: term('开始调解', 'Mediate'),
      from: ['asked'],
      to: 'mediating',
      by: [...court, ...agency, 'judicial-office'],
      payload: onDay,
      needs: ({ mediable }) => (mediable === undefined || mediable === 'other' ? matterReasons.notMediable : undefined),
    },
    talk: {
      title: term('协调和解', 'Settle by talks'),
      from: ['asked'],
      to: 'talking',
      by: [...court, ...agency, 'judicial-office'],
      payload: onDay,
    },
    agree: {
      title: term('达成协议', 'Agree'),
      from: ['mediating', 'talking'],
      to: 'agreed',
      by: [...court, ...agency, 'judicial-office'],
      payload: onDay,
    },
    end: {
      title: term('终止', 'End'),
      from: ['registered', 'asked', 'mediating', 'talking'],
      to: 'ended',
      by: [...court, ...agency, 'judicial-office'],
      payload: because,
    },
    perform: {
      title: term('履行完毕', 'Perform'),
      from: ['agreed'],
      to: 'performed',
      by: [...agency, 'judicial-office'],
      payload: onDay,
    },
  },
});

/** M09: which way leads on: reconsideration, mediation in it, or a suit (行政复议法；行政诉讼法第四十五条、第四十六条). */
export const reconsideration = defineMatterKind({
  code: 'M09',
  title: term('诉讼、复议、行政调解衔接', 'Suit, reconsideration and mediation'),
  source: '二(一)3；行政复议法第二十条、第三十条、第四十八条、第六十二条',
  fields: {
    knownOn: date({ label: term('知道行政行为日期', 'Known on') }),
    appliedOn: date({ label: term('复议申请日期', 'Applied on') }),
    acceptedOn: date({ label: term('受理日期', 'Accepted on') }),
    caseNo: text({ label: term('复议案号', 'Number') }),
    decision: longText({ label: term('决定或调解书', 'Decision or mediation paper') }),
    sued: yesNo({ label: term('是否起诉', 'Suit brought') }),
  },
  states: {
    guided: state('已引导', 'Guided'),
    accepted: state('复议已受理', 'Accepted'),
    mediating: state('中止，调解中', 'Stayed for mediation'),
    decided: state('已决定', 'Decided'),
    mediated: ended('已制发调解书', 'Mediated'),
    suit: ended('已起诉', 'Suit brought'),
    done: ended('未起诉，已了结', 'No suit, closed'),
  },
  steps: {
    guide: {
      title: term('引导', 'Guide'),
      from: ['draft'],
      to: 'guided',
      by: [...everySide, 'judicial-office', ...township],
      payload: onDay,
    },
    accept: { title: term('复议受理', 'Accept'), from: ['guided'], to: 'accepted', by: agency, payload: onPaper },
    mediate: {
      title: term('中止并调解', 'Stay and mediate'),
      from: ['accepted'],
      to: 'mediating',
      by: agency,
      payload: onDay,
    },
    resume: { title: term('恢复审理', 'Resume'), from: ['mediating'], to: 'accepted', by: agency, payload: onDay },
    settle: {
      title: term('制发调解书', 'Issue the mediation paper'),
      from: ['mediating'],
      to: 'mediated',
      by: agency,
      payload: onPaper,
    },
    decide: { title: term('作出决定', 'Decide'), from: ['accepted'], to: 'decided', by: agency, payload: onPaper },
    sue: { title: term('起诉', 'Sue'), from: ['decided'], to: 'suit', by: court, payload: onPaper },
    close: { title: term('了结', 'Close'), from: ['decided'], to: 'done', by: agency, payload: onDay },
  },
  periods: [
    { rule: 'fy.apply', from: { field: 'knownOn' }, until: ['accept'] },
    { rule: 'fy.accept', from: { field: 'appliedOn' }, until: ['accept'] },
    { rule: 'fy.decide', from: { step: 'accept' }, until: ['decide', 'settle'] },
  ],
});
