import { term } from '../../term.ts';
import { dateToText } from '../../field/date.ts';
import { agreementEffectiveAt } from '../../flow/mediation.ts';
import { agreementSignatures } from '../agreement-signatures.ts';
import { instalmentsOf } from '../instalments.ts';
import { defineMediationForm, type Question } from '../define.ts';
import { mediationSigners, partiesLine } from '../signers.ts';
import { lawWords, officialForms } from './law.ts';

/** F10: the agreement in writing (人民调解法第二十九条). */
export const agreement = defineMediationForm({
  code: 'F10',
  title: term('人民调解协议书', 'Mediation agreement'),
  source: `${officialForms}；人民调解法第二十九条`,
  need: ({ agreement: made }) => (made?.form === 'written' ? 'must' : 'none'),
  isFilled: ({ agreement: made }) => made?.form === 'written',
  parts: [
    {
      kind: 'table',
      rows: [
        [
          { path: 'agreement.no', label: '编号' },
          { path: 'agreement.madeAt', label: '签订日期' },
        ],
      ],
    },
    { kind: 'people', list: 'parties', role: 'applicant', label: '申请人' },
    { kind: 'people', list: 'parties', role: 'respondent', label: '被申请人' },
    { kind: 'text', path: 'agreement.facts', label: '纠纷主要事实、争议事项及各方责任', lines: 6 },
    { kind: 'items', path: 'agreement.issues', label: '争议事项', lines: 2 },
    { kind: 'words', words: '经调解，自愿达成如下协议：' },
    { kind: 'items', path: 'agreement.terms', label: '协议内容', lines: 6 },
    {
      kind: 'table',
      rows: [
        ['agreement.performMode', 'agreement.performBy'],
        ['agreement.account'],
        [{ path: 'agreement.defaultClause', lines: 2 }],
      ],
    },
    { kind: 'words', words: lawWords.effect },
    {
      kind: 'words',
      words: ({ agreement: made }) =>
        `本协议一式${made?.copies ?? '　　'}份，当事人、人民调解委员会各持一份，自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效。`,
    },
    {
      kind: 'signatures',
      signed: agreementSignatures,
      places: [mediationSigners.parties, mediationSigners.mediators, mediationSigners.recorder, mediationSigners.seal],
    },
  ],
});

/** F11: the register of an agreement made by word of mouth (人民调解法第二十八条、第三十条). */
export const oralAgreement = defineMediationForm({
  code: 'F11',
  title: term('人民调解口头协议登记表', 'Register of an oral agreement'),
  source: `${officialForms}；人民调解法第二十八条`,
  need: ({ agreement: made }) => (made?.form === 'oral' ? 'must' : 'none'),
  isFilled: ({ agreement: made }) => made?.form === 'oral',
  parts: [
    { kind: 'ruled', list: 'parties', columns: ['role', 'name', 'sex', 'phone', 'address'], lines: 2 },
    {
      kind: 'table',
      rows: [
        ['disputeType', 'occurredAt'],
        ['place', { path: 'agreement.madeAt', label: '达成日期' }],
      ],
    },
    { kind: 'text', path: 'brief', label: '纠纷主要事实、争议事项', lines: 6 },
    { kind: 'items', path: 'agreement.terms', label: '协议内容', lines: 4 },
    { kind: 'table', rows: [['agreement.performMode', 'agreement.performBy']] },
    {
      kind: 'signatures',
      at: 'agreement',
      places: [mediationSigners.mediators, mediationSigners.recorder, mediationSigners.seal],
    },
  ],
});

/** F12: what proves that the agreement was performed. */
export const performanceProof = defineMediationForm({
  code: 'F12',
  title: term('履行凭证', 'Proof of performance'),
  source: officialForms,
  need: ({ agreement: made, performance = [] }) =>
    performance.some(({ removed }) => !removed) || (made && instalmentsOf(made).length > 0) ? 'as-needed' : 'none',
  isFilled: ({ performance = [] }) => performance.some(({ doneAt, removed }) => doneAt && !removed),
  parts: [
    {
      kind: 'ruled',
      list: 'performance',
      columns: ['item', 'payerId', 'payeeId', 'due', 'doneAt', 'paidFen', 'proof'],
      lines: 4,
    },
    { kind: 'words', words: '（收条、汇款单、照片粘贴处）' },
  ],
});

/** F13: how things went on (人民调解法第三十一条). */
export const followUp = defineMediationForm({
  code: 'F13',
  title: term('人民调解回访记录', 'Record of a follow-up visit'),
  source: `${officialForms}；人民调解法第三十一条`,
  need: ({ followUps = [] }) => (followUps.some(({ removed }) => !removed) ? 'as-needed' : 'none'),
  isFilled: ({ followUps = [] }) => followUps.some(({ removed }) => !removed),
  perElement: 'followUps',
  parts: [
    partiesLine,
    {
      kind: 'table',
      rows: [[{ path: '/agreement.no', label: '协议编号' }], ['at', 'place']],
    },
    { kind: 'text', path: 'content', label: '回访情况', lines: 10 },
    {
      kind: 'table',
      rows: [
        ['performed', 'satisfaction'],
        ['risk', 'measures'],
      ],
    },
    { kind: 'signatures', at: '.', places: [{ label: '回访人（签名）', as: 'visitor', from: 'visitor' }] },
  ],
});

const effectiveDay: Question<'mediation', string> = (body) => {
  const day = agreementEffectiveAt(body);
  return day === undefined ? '' : dateToText(day, 'zh');
};

/** F14: both sides ask the court to confirm the agreement (人民调解法第三十三条；民事诉讼法第二百零五条). */
export const confirmationApplication = defineMediationForm({
  code: 'F14',
  title: term('司法确认申请书', 'Application for judicial confirmation'),
  source: '人民调解法第三十三条；民事诉讼法第二百零五条',
  need: ({ judicialConfirmation: asked }) => (asked?.appliedAt ? 'as-needed' : 'none'),
  isFilled: ({ judicialConfirmation: asked }) => asked?.appliedAt !== undefined,
  parts: [
    { kind: 'people', list: 'parties', role: 'applicant', label: '申请人' },
    { kind: 'people', list: 'parties', role: 'respondent', label: '申请人' },
    { kind: 'heading', words: '请求事项' },
    { kind: 'words', words: '请求人民法院依法确认下列人民调解协议有效。' },
    { kind: 'table', rows: [['committeeId'], ['agreement.no', 'agreement.madeAt'], ['judicialConfirmation.courtId']] },
    { kind: 'fact', label: '协议生效日期', words: effectiveDay },
    { kind: 'items', path: 'agreement.terms', label: '协议内容', lines: 4 },
    { kind: 'heading', words: '事实与理由' },
    { kind: 'text', path: 'agreement.facts', label: '纠纷主要事实', lines: 6 },
    {
      kind: 'words',
      words:
        '双方出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如因该协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。',
    },
    {
      kind: 'signatures',
      places: [{ ...mediationSigners.parties, label: '申请人（签名、盖章或按指印）' }],
    },
    { kind: 'table', rows: [['judicialConfirmation.appliedAt']] },
  ],
});

/** F18: the answer to whoever referred the case (特邀调解规定第二十六条). */
export const reportBack = defineMediationForm({
  code: 'F18',
  title: term('调解情况报告（反馈函）', 'Report to the referring body'),
  source: '最高人民法院关于人民法院特邀调解的规定第二十六条',
  need: ({ referralIn }) => (referralIn ? 'as-needed' : 'none'),
  isFilled: ({ referralIn }) => referralIn?.returned !== undefined,
  parts: [
    {
      kind: 'table',
      rows: [
        [{ path: 'referralIn.fromOrgId', label: '致' }],
        [{ path: 'referralIn.docNo', label: '来文文号' }, 'referralIn.courtCaseNo'],
        ['referralIn.receivedAt', 'referralIn.returned.at'],
        [{ path: 'referralIn.returned.result', label: '结果' }],
      ],
    },
    { kind: 'text', path: 'referralIn.returned.report', label: '调解情况', lines: 10 },
    { kind: 'signatures', places: [mediationSigners.seal] },
  ],
});
