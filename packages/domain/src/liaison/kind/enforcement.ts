import { computeDeadline } from '../../deadline/compute.ts';
import { ruleOf } from '../../deadline/rules.ts';
import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { choices } from '../../field/choices.ts';
import { date } from '../../field/date.ts';
import { longText } from '../../field/long-text.ts';
import { organisation } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { because, onDay, onPaper } from '../../flow/payload.ts';
import type { Reason } from '../../flow/reason.ts';
import { term } from '../../term.ts';
import { enforcementPapers } from '../../vocabulary/enforcement-paper.ts';
import { riskLevels } from '../../vocabulary/risk-level.ts';
import { agency, court, defineMatterKind, ended, government, state } from './define.ts';
import { matterReasons } from './reasons.ts';

/** The demand has to be ten working days old on the day of the application (行政强制法第五十四条、第六十九条). */
function demandIsOldEnough({
  demandServedOn,
  appliedOn,
}: {
  demandServedOn?: string | undefined;
  appliedOn?: string | undefined;
}): Reason | undefined {
  if (demandServedOn === undefined || appliedOn === undefined) return matterReasons.demandMissing;
  const waited = computeDeadline(ruleOf('qz.demand'), demandServedOn)?.due;
  return waited !== undefined && appliedOn > waited ? undefined : matterReasons.demandTooYoung;
}

/** M01: the court rules, government carries out (行政强制法第五十三条至第六十条). */
export const nonLitigationEnforcement = defineMatterKind({
  code: 'M01',
  title: term('行政非诉执行裁执分离', 'Enforcement ruled by the court, carried out by government'),
  source: '二(一)1；行政强制法第五十三条至第六十条',
  fields: {
    decisionNo: text({ label: term('决定书文号', 'Number of the decision') }),
    decisionServedOn: date({ label: term('决定书送达日期', 'Decision served on') }),
    suitPeriodEndsOn: date({ label: term('起诉期限届满日', 'Time to sue ends on') }),
    demandServedOn: date({ label: term('催告书送达日期', 'Demand served on') }),
    appliedOn: date({ label: term('申请日期', 'Applied on') }),
    papers: choices(enforcementPapers, { label: term('申请材料', 'Papers of the application') }),
    object: longText({ label: term('执行标的', 'What is enforced') }),
    immovable: yesNo({ label: term('是否不动产', 'Immovable property') }),
    implementingOrgId: organisation({ label: term('实施单位', 'Carried out by') }),
    plan: longText({ label: term('实施方案', 'Plan') }),
    risk: choice(riskLevels, { label: term('风险评估', 'Risk') }),
    doneOn: date({ label: term('实施完毕日期', 'Completed on') }),
  },
  states: {
    demanded: state('已催告', 'Demanded'),
    applied: state('已申请', 'Applied for'),
    declined: ended('不予受理', 'Not accepted'),
    examining: state('审查中', 'Being examined'),
    allowed: state('准予执行', 'Allowed'),
    refused: state('不准予执行', 'Refused'),
    objected: state('申请复议', 'Objected to'),
    handedOver: state('已交付实施', 'Handed over'),
    running: state('实施中', 'Being carried out'),
    done: ended('实施完毕', 'Completed'),
    stopped: state('中止实施', 'Stopped'),
    over: ended('未准予，已了结', 'Refused and closed'),
  },
  steps: {
    demand: { title: term('催告', 'Demand'), from: ['draft'], to: 'demanded', by: agency, payload: onDay },
    apply: {
      title: term('申请执行', 'Apply'),
      from: ['demanded'],
      to: 'applied',
      by: agency,
      payload: onPaper,
      needs: demandIsOldEnough,
    },
    accept: { title: term('受理', 'Accept'), from: ['applied'], to: 'examining', by: court, payload: onPaper },
    decline: { title: term('不予受理', 'Decline'), from: ['applied'], to: 'declined', by: court, payload: because },
    allow: {
      title: term('裁定准予', 'Rule to allow'),
      from: ['examining', 'objected'],
      to: 'allowed',
      by: court,
      payload: onPaper,
    },
    refuse: {
      title: term('裁定不准予', 'Rule to refuse'),
      from: ['examining', 'objected'],
      to: 'refused',
      by: court,
      payload: onPaper,
    },
    object: { title: term('申请复议', 'Object'), from: ['refused'], to: 'objected', by: agency, payload: onDay },
    giveUp: { title: term('不再申请', 'Give up'), from: ['refused'], to: 'over', by: agency, payload: because },
    handOver: { title: term('交付实施', 'Hand over'), from: ['allowed'], to: 'handedOver', by: court, payload: onDay },
    begin: {
      title: term('开始实施', 'Begin'),
      from: ['handedOver', 'stopped'],
      to: 'running',
      by: government,
      payload: onDay,
    },
    finish: { title: term('实施完毕', 'Complete'), from: ['running'], to: 'done', by: government, payload: onDay },
    stop: {
      title: term('中止实施', 'Stop'),
      from: ['handedOver', 'running'],
      to: 'stopped',
      by: government,
      payload: because,
    },
  },
  periods: [
    { rule: 'qz.demand', from: { field: 'demandServedOn' }, until: ['apply'] },
    { rule: 'qz.apply', from: { field: 'suitPeriodEndsOn' }, until: ['apply'] },
    { rule: 'qz.accept', from: { step: 'apply' }, until: ['accept', 'decline'] },
    { rule: 'qz.ruling', from: { step: 'accept' }, until: ['allow', 'refuse'] },
  ],
});

/** M02: agency and court look at a case before it is filed. */
export const earlyExplanation = defineMatterKind({
  code: 'M02',
  title: term('审查关口前移：释明与风险评估', 'Early explanation and risk assessment'),
  source: '二(一)1',
  fields: {
    intended: longText({ label: term('拟申请事项', 'Intended application') }),
    defects: longText({ label: term('缺陷清单', 'Defects') }),
    explanation: longText({ label: term('释明意见', 'Explanation') }),
    risk: choice(riskLevels, { label: term('风险等级', 'Risk') }),
    advice: longText({ label: term('处置建议', 'Suggested handling') }),
    drafts: attachments({ label: term('拟申请材料', 'Drafts') }),
  },
  states: {
    asked: state('已提请', 'Asked'),
    explained: state('已释明', 'Explained'),
    corrected: state('已补正', 'Corrected'),
    dropped: ended('已放弃', 'Dropped'),
    applied: ended('已申请', 'Applied for'),
  },
  steps: {
    ask: { title: term('提请释明', 'Ask'), from: ['draft'], to: 'asked', by: agency, payload: onDay },
    explain: {
      title: term('释明', 'Explain'),
      from: ['asked', 'corrected'],
      to: 'explained',
      by: court,
      payload: onDay,
      needs: ({ explanation }) => ((explanation ?? '') === '' ? matterReasons.opinionMissing : undefined),
    },
    correct: { title: term('补正', 'Correct'), from: ['explained'], to: 'corrected', by: agency, payload: onDay },
    drop: {
      title: term('放弃', 'Drop'),
      from: ['explained', 'corrected'],
      to: 'dropped',
      by: agency,
      payload: because,
    },
    apply: {
      title: term('提出申请', 'Apply'),
      from: ['explained', 'corrected'],
      to: 'applied',
      by: agency,
      payload: onDay,
    },
  },
});
