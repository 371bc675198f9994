import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { creditCode } from '../../field/credit-code.ts';
import { date } from '../../field/date.ts';
import { longText } from '../../field/long-text.ts';
import { money } from '../../field/money.ts';
import { organisation, organisations } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { because, onDay } from '../../flow/payload.ts';
import { term } from '../../term.ts';
import { bankruptcyAreas } from '../../vocabulary/bankruptcy-area.ts';
import { companyDisposals } from '../../vocabulary/company-disposal.ts';
import { fundSources } from '../../vocabulary/fund-source.ts';
import { bothOffices, court, defineMatterKind, ended, everySide, government, office, state } from './define.ts';
import { matterReasons } from './reasons.ts';

const company = () => text({ label: term('企业', 'Company') });

/** M20: one item of a bankruptcy: one of ten problem areas, one lead department. */
export const bankruptcyItem = defineMatterKind({
  code: 'M20',
  title: term('破产协调事项', 'Item of a bankruptcy'),
  source: '二(二)；企业破产法',
  fields: {
    debtor: company(),
    creditCode: creditCode({ label: term('统一社会信用代码', 'Credit code') }),
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    administrator: text({ label: term('管理人', 'Administrator') }),
    workers: count({ label: term('职工人数', 'Workers'), unit: term('人', 'people') }),
    wagesOwed: money({ label: term('欠薪欠保', 'Wages and insurance owed') }),
    area: choice(bankruptcyAreas, { label: term('事项类别', 'Problem area') }),
    leadOrgId: organisation({ label: term('牵头部门', 'Lead department') }),
    helpers: organisations({ label: term('协办部门', 'Assisting departments') }),
    progress: longText({ label: term('进展', 'Progress') }),
  },
  states: {
    raised: state('已提出', 'Raised'),
    assigned: state('已交办', 'Assigned'),
    running: state('办理中', 'Under way'),
    answered: state('已反馈', 'Answered'),
    done: ended('已销号', 'Done'),
  },
  steps: {
    raise: { title: term('提出', 'Raise'), from: ['draft'], to: 'raised', by: everySide, payload: onDay },
    assign: {
      title: term('交办', 'Assign'),
      from: ['raised'],
      to: 'assigned',
      by: bothOffices,
      payload: onDay,
      needs: ({ area, leadOrgId }) =>
        area === undefined || leadOrgId === undefined ? matterReasons.categoryMissing : undefined,
    },
    begin: {
      title: term('办理', 'Begin'),
      from: ['assigned', 'answered'],
      to: 'running',
      by: government,
      payload: onDay,
    },
    answer: { title: term('反馈', 'Answer'), from: ['running'], to: 'answered', by: government, payload: onDay },
    finish: { title: term('销号', 'Finish'), from: ['answered'], to: 'done', by: bothOffices, payload: onDay },
  },
});

/** M21: idle companies leave the market. */
export const idleCompany = defineMatterKind({
  code: 'M21',
  title: term('“僵尸企业”处置出清', 'Clearing an idle company'),
  source: '二(二)',
  fields: {
    company: company(),
    idle: yesNo({ label: term('是否停产', 'Production stopped') }),
    disposal: choice(companyDisposals, { label: term('处置方式', 'Way out') }),
    progress: longText({ label: term('进度', 'Progress') }),
  },
  states: {
    surveyed: state('已摸底', 'Surveyed'),
    planned: state('已立项', 'Planned'),
    running: state('处置中', 'Under way'),
    cleared: ended('已出清', 'Cleared'),
  },
  steps: {
    survey: { title: term('摸底', 'Survey'), from: ['draft'], to: 'surveyed', by: bothOffices, payload: onDay },
    plan: { title: term('立项', 'Plan'), from: ['surveyed'], to: 'planned', by: bothOffices, payload: onDay },
    begin: { title: term('处置', 'Begin'), from: ['planned'], to: 'running', by: bothOffices, payload: onDay },
    clear: { title: term('出清', 'Clear'), from: ['running'], to: 'cleared', by: bothOffices, payload: onDay },
  },
});

/** M22: a simple bankruptcy on the fast track, six months from acceptance (法发〔2020〕14号). */
export const fastBankruptcy = defineMatterKind({
  code: 'M22',
  title: term('破产案件简易审理', 'Fast track bankruptcy'),
  source: '二(二)；法发〔2020〕14号',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    grounds: longText({ label: term('理由', 'Grounds') }),
    acceptedOn: date({ label: term('受理日期', 'Accepted on') }),
  },
  states: {
    fast: state('简易审理中', 'On the fast track'),
    ordinary: ended('已转普通程序', 'Ordinary procedure'),
    done: ended('已审结', 'Closed'),
  },
  steps: {
    choose: {
      title: term('适用简易审理', 'Choose the fast track'),
      from: ['draft'],
      to: 'fast',
      by: court,
      payload: onDay,
    },
    change: {
      title: term('转普通程序', 'Change to ordinary'),
      from: ['fast'],
      to: 'ordinary',
      by: court,
      payload: because,
    },
    close: { title: term('审结', 'Close'), from: ['fast'], to: 'done', by: court, payload: onDay },
  },
});

/** M24: is a company worth saving? The opinion stands before the court decides the way. */
export const rescueOpinion = defineMatterKind({
  code: 'M24',
  title: term('重整企业识别', 'Which company to save'),
  source: '二(二)',
  fields: {
    company: company(),
    market: longText({ label: term('市场前景', 'Market') }),
    value: longText({ label: term('挽救价值', 'Worth saving') }),
    opinion: longText({ label: term('识别意见', 'Opinion') }),
    way: choice(companyDisposals, { label: term('建议程序', 'Suggested way') }),
  },
  states: {
    asked: state('已申请', 'Asked'),
    assessing: state('评估中', 'Being assessed'),
    done: ended('已出具意见', 'Opinion given'),
  },
  steps: {
    ask: { title: term('申请识别', 'Ask'), from: ['draft'], to: 'asked', by: everySide, payload: onDay },
    assess: { title: term('评估', 'Assess'), from: ['asked'], to: 'assessing', by: bothOffices, payload: onDay },
    conclude: {
      title: term('出具意见', 'Give the opinion'),
      from: ['assessing'],
      to: 'done',
      by: bothOffices,
      payload: onDay,
      needs: ({ opinion, way }) =>
        (opinion ?? '') === '' || way === undefined ? matterReasons.opinionMissing : undefined,
    },
  },
});

/** M25: money for a bankruptcy that cannot pay its own costs (发改财金〔2018〕1756号). */
export const bankruptcyFund = defineMatterKind({
  code: 'M25',
  title: term('破产经费筹措', 'Funds for a bankruptcy'),
  source: '二(二)；发改财金〔2018〕1756号',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    asked: money({ label: term('申请金额', 'Amount asked') }),
    source: choice(fundSources, { label: term('来源', 'Source') }),
    approved: money({ label: term('批准金额', 'Amount approved') }),
    paidOn: date({ label: term('拨付日期', 'Paid on') }),
  },
  states: {
    asked: state('已申请', 'Asked'),
    checked: state('已审核', 'Checked'),
    paid: ended('已拨付', 'Paid'),
    rejected: ended('未批准', 'Rejected'),
  },
  steps: {
    ask: { title: term('申请', 'Ask'), from: ['draft'], to: 'asked', by: court, payload: onDay },
    check: {
      title: term('审核', 'Check'),
      from: ['asked'],
      to: 'checked',
      by: office,
      payload: onDay,
      needs: ({ approved }) => (approved === undefined ? matterReasons.amountMissing : undefined),
    },
    pay: { title: term('拨付', 'Pay'), from: ['checked'], to: 'paid', by: office, payload: onDay },
    reject: { title: term('不予批准', 'Reject'), from: ['asked'], to: 'rejected', by: office, payload: because },
  },
});
