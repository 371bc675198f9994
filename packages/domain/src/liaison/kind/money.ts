import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { longText } from '../../field/long-text.ts';
import { money } from '../../field/money.ts';
import { text } from '../../field/text.ts';
import { because, onDay, onPaper } from '../../flow/payload.ts';
import { term } from '../../term.ts';
import { financeWarnings } from '../../vocabulary/finance-warning.ts';
import { agency, bothOffices, court, defineMatterKind, ended, everySide, office, state, township } from './define.ts';
import { hasMinutes } from './needs.ts';
import { matterReasons } from './reasons.ts';

/** M35: help for those a judgment leaves with nothing. */
export const judicialAid = defineMatterKind({
  code: 'M35',
  title: term('国家司法救助', 'State judicial aid'),
  source: '二(三)',
  fields: {
    applicant: text({ label: term('申请人', 'Applicant'), sensitive: 'identity' }),
    hardship: longText({ label: term('困难情形', 'Hardship') }),
    asked: money({ label: term('申请金额', 'Amount asked') }),
    approved: money({ label: term('批准金额', 'Amount approved') }),
  },
  states: {
    applied: state('已申请', 'Applied for'),
    checked: state('已审查', 'Checked'),
    approved: state('已审批', 'Approved'),
    paid: ended('已发放', 'Paid'),
    rejected: ended('不予救助', 'Rejected'),
  },
  steps: {
    apply: {
      title: term('申请', 'Apply'),
      from: ['draft'],
      to: 'applied',
      by: [...everySide, 'judicial-office', ...township],
      payload: onDay,
    },
    check: { title: term('审查', 'Check'), from: ['applied'], to: 'checked', by: everySide, payload: onDay },
    approve: {
      title: term('审批', 'Approve'),
      from: ['checked'],
      to: 'approved',
      by: bothOffices,
      payload: onPaper,
      needs: ({ approved }) => (approved === undefined ? matterReasons.amountMissing : undefined),
    },
    pay: { title: term('发放', 'Pay'), from: ['approved'], to: 'paid', by: bothOffices, payload: onDay },
    reject: {
      title: term('不予救助', 'Reject'),
      from: ['applied', 'checked'],
      to: 'rejected',
      by: bothOffices,
      payload: because,
    },
  },
});

/** M36: a lender, or anybody, who stands in many loan cases at once. */
export const financialRisk = defineMatterKind({
  code: 'M36',
  title: term('金融风险预警', 'Financial risk'),
  source: '二(三)',
  fields: {
    subject: text({ label: term('机构或企业', 'Body or company') }),
    clue: longText({ label: term('线索', 'Clue') }),
    level: choice(financeWarnings, { label: term('预警等级', 'Level') }),
    handling: longText({ label: term('处置情况', 'What was done') }),
  },
  states: {
    warned: state('已预警', 'Warned'),
    checked: state('已核实', 'Checked'),
    handling: state('处置中', 'Being handled'),
    done: ended('已销号', 'Done'),
    unfounded: ended('核实不属实', 'Unfounded'),
  },
  steps: {
    warn: { title: term('预警', 'Warn'), from: ['draft'], to: 'warned', by: everySide, payload: onDay },
    check: { title: term('核实', 'Check'), from: ['warned'], to: 'checked', by: agency, payload: onDay },
    dismiss: {
      title: term('不属实', 'Unfounded'),
      from: ['warned', 'checked'],
      to: 'unfounded',
      by: agency,
      payload: because,
    },
    handle: { title: term('处置', 'Handle'), from: ['checked'], to: 'handling', by: everySide, payload: onDay },
    finish: { title: term('销号', 'Finish'), from: ['handling'], to: 'done', by: everySide, payload: onDay },
  },
});

/** M37: court and financial supervision talk. */
export const financialTalks = defineMatterKind({
  code: 'M37',
  title: term('法院与金融监管沟通', 'Court and financial supervision'),
  source: '二(三)',
  fields: { topic: text({ label: term('议题', 'Topic') }) },
  states: { planned: state('筹备中', 'Planned'), held: ended('已召开', 'Held') },
  steps: {
    plan: { title: term('筹备', 'Plan'), from: ['draft'], to: 'planned', by: everySide, payload: onDay },
    hold: {
      title: term('召开', 'Hold'),
      from: ['planned'],
      to: 'held',
      by: everySide,
      payload: onDay,
      needs: hasMinutes,
    },
  },
});

/** M39: restitution after a crime with many victims states amount, way and recipients. */
export const restitution = defineMatterKind({
  code: 'M39',
  title: term('涉众型经济犯罪协调', 'Economic crime with many victims'),
  source: '二(三)',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    victims: count({ label: term('受害人数', 'Victims'), unit: term('人', 'people') }),
    amount: money({ label: term('返赃数额', 'Amount') }),
    way: longText({ label: term('返赃方式', 'Way') }),
    recipients: longText({ label: term('返赃对象', 'Recipients') }),
    plan: attachments({ label: term('返赃方案', 'Plan') }),
  },
  states: { opened: state('协调中', 'Being coordinated'), done: ended('已完成', 'Done') },
  steps: {
    begin: { title: term('开始协调', 'Begin'), from: ['draft'], to: 'opened', by: everySide, payload: onDay },
    finish: {
      title: term('完成返赃', 'Finish'),
      from: ['opened'],
      to: 'done',
      by: [...court, ...office],
      payload: onDay,
      needs: ({ amount, way, recipients }) =>
        amount === undefined || (way ?? '') === '' || (recipients ?? '') === ''
          ? matterReasons.restitutionMissing
          : undefined,
    },
  },
});
