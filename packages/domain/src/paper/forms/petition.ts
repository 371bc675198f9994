import { term } from '../../term.ts';
import { definePetitionForm, type Signer } from '../define.ts';
import { petitionersOf } from '../signers.ts';

const rules = '信访工作条例（2022年5月1日起施行）';
const seal: Signer<'petition'> = { label: '（单位印章）', as: 'seal' };
const received: Signer<'petition'> = { label: '信访人签收', as: 'party', names: petitionersOf };

/** What a person takes home: number, day and query code (信访工作条例第二十一条至第二十三条). */
export const receipt = definePetitionForm({
  code: 'P1',
  title: term('信访事项登记回执', 'Receipt of registration'),
  source: `${rules}第二十二条、第二十三条`,
  need: () => 'must',
  isFilled: ({ registration }) => registration !== undefined,
  parts: [
    {
      kind: 'table',
      rows: [
        [{ path: 'petitionNo' }, 'form'],
        ['petitionedAt', 'registration.at'],
        [{ path: 'registration.orgId' }, 'registration.registrar'],
        [{ path: 'queryCode' }, 'peopleCount'],
      ],
    },
    { kind: 'words', words: '请妥善保管本回执，凭编号和查询码可以查询办理情况并作出评价。' },
    { kind: 'signatures', places: [seal] },
  ],
});

/** Sent on to the body with the power to handle it (信访工作条例第二十二条). */
export const routing = definePetitionForm({
  code: 'P2',
  title: term('信访事项转送（交办）函', 'Letter of transfer'),
  source: `${rules}第二十二条`,
  need: ({ routing: sent = [] }) => (sent.some(({ removed }) => !removed) ? 'as-needed' : 'none'),
  isFilled: ({ routing: sent = [] }) => sent.some(({ removed }) => !removed),
  perElement: 'routing',
  parts: [
    {
      kind: 'table',
      rows: [[{ path: 'toOrgId', label: '致' }], ['docNo', 'at'], [{ path: '/petitionNo' }, { path: '/form' }]],
    },
    {
      kind: 'words',
      words: ({ purpose }) =>
        purpose === 'accusation'
          ? '现将检举控告类信访件一件随函密封移送，请依法依规依纪处理。内容不在本函载明（信访工作条例第三十条）。'
          : '现将下列信访事项转去，请依照《信访工作条例》办理，并按期反馈办理结果。',
    },
    { kind: 'table', rows: [['action', 'reportBy'], ['basis'], [{ path: 'reason', lines: 2 }]] },
    { kind: 'signatures', places: [seal] },
  ],
});

/** The matter is taken up (信访工作条例第二十三条). */
export const acceptanceNotice = definePetitionForm({
  code: 'P3',
  title: term('信访事项受理告知书', 'Notice of acceptance'),
  source: `${rules}第二十三条`,
  issuer: 'acceptance.orgId',
  need: ({ acceptance }) => (acceptance?.result === 'accepted' ? 'must' : 'none'),
  isFilled: ({ acceptance }) => acceptance?.result === 'accepted',
  parts: [
    { kind: 'ruled', list: 'petitioners', columns: ['name'], lines: 1 },
    {
      kind: 'table',
      rows: [
        [{ path: 'acceptance.noticeNo' }, 'petitionNo'],
        ['acceptance.at', 'contentCategory'],
      ],
    },
    {
      kind: 'words',
      words:
        '你（们）提出的信访事项，经审查符合《信访工作条例》的规定，现予受理。本机关自受理之日起六十日内办结；情况复杂的，经本机关负责人批准可以适当延长，延长期限不超过三十日，并告知理由。',
    },
    { kind: 'table', rows: [[{ path: 'classification.track', label: '处理途径和程序' }]] },
    { kind: 'signatures', places: [seal, received] },
  ],
});

/** The matter is not taken up, and where to go instead (信访工作条例第十九条、第二十三条、第三十六条). */
export const refusalNotice = definePetitionForm({
  code: 'P4',
  title: term('信访事项不予（不再）受理告知书', 'Notice that the matter is not accepted'),
  source: `${rules}第十九条第三款、第二十三条、第三十六条第三款`,
  issuer: 'acceptance.orgId',
  need: ({ acceptance }) => (acceptance?.result !== undefined && acceptance.result !== 'accepted' ? 'must' : 'none'),
  isFilled: ({ acceptance }) => acceptance?.result !== undefined && acceptance.result !== 'accepted',
  parts: [
    { kind: 'ruled', list: 'petitioners', columns: ['name'], lines: 1 },
    {
      kind: 'table',
      rows: [
        [{ path: 'acceptance.noticeNo' }, 'petitionNo'],
        ['acceptance.result', 'acceptance.at'],
      ],
    },
    { kind: 'text', path: 'acceptance.reason', label: '理由', lines: 4 },
    { kind: 'text', path: 'acceptance.guidance', label: '依法应当提出的机关或者途径', lines: 2 },
    { kind: 'signatures', places: [seal, received] },
  ],
});

/** Another procedure of law comes first (信访工作条例第三十一条). */
export const procedureNotice = definePetitionForm({
  code: 'P5',
  title: term('信访事项程序性告知书', 'Notice of the procedure to follow'),
  source: `${rules}第三十一条`,
  issuer: 'acceptance.orgId',
  need: ({ classification }) => (classification?.noticeNo ? 'as-needed' : 'none'),
  isFilled: ({ classification }) => classification?.noticeNo !== undefined,
  parts: [
    { kind: 'ruled', list: 'petitioners', columns: ['name'], lines: 1 },
    { kind: 'table', rows: [['classification.noticeNo', 'petitionNo'], ['classification.track']] },
    { kind: 'text', path: 'classification.note', label: '适用的法定程序、受理机关和期限', lines: 4 },
    { kind: 'signatures', places: [seal, received] },
  ],
});

/** Sixty days were not enough (信访工作条例第三十四条). */
export const extensionNotice = definePetitionForm({
  code: 'P6',
  title: term('信访事项延期办理告知书', 'Notice of extension'),
  source: `${rules}第三十四条`,
  issuer: 'acceptance.orgId',
  need: ({ extension }) => (extension ? 'must' : 'none'),
  isFilled: ({ extension }) => extension !== undefined,
  parts: [
    { kind: 'ruled', list: 'petitioners', columns: ['name'], lines: 1 },
    {
      kind: 'table',
      rows: [['extension.noticeNo', 'petitionNo'], ['extension.approvedAt', 'extension.approver'], ['extension.days']],
    },
    { kind: 'text', path: 'extension.reason', label: '延期理由', lines: 4 },
    { kind: 'signatures', places: [seal, received] },
  ],
});

/** The invitation to a hearing, and what came of it (信访工作条例第三十一条第六项、第三十六条). */
export const hearing = definePetitionForm({
  code: 'P7',
  title: term('信访事项听证通知与纪要', 'Hearing: notice and minutes'),
  source: `${rules}第三十一条第六项、第三十六条`,
  need: ({ hearing: held }) => (held ? 'as-needed' : 'none'),
  isFilled: ({ hearing: held }) => held !== undefined,
  parts: [
    {
      kind: 'table',
      rows: [
        ['petitionNo', 'contentCategory'],
        ['hearing.at', 'hearing.place'],
      ],
    },
    { kind: 'text', path: 'hearing.minutes', label: '听证纪要', lines: 14 },
    { kind: 'signatures', places: [seal, received] },
  ],
});

/** The opinion: what was asked, what was found, what is decided, and the way to review (信访工作条例第三十二条、第三十五条). */
export const decision = definePetitionForm({
  code: 'P8',
  title: term('信访事项处理意见书', 'Decision on the petition'),
  source: `${rules}第三十二条、第三十四条、第三十五条`,
  issuer: 'decision.orgId',
  need: ({ decision: made }) => (made ? 'must' : 'none'),
  isFilled: ({ decision: made }) => made !== undefined,
  parts: [
    {
      kind: 'table',
      rows: [
        ['decision.no', 'petitionNo'],
        ['acceptance.at', 'decision.at'],
      ],
    },
    { kind: 'ruled', list: 'petitioners', columns: ['name'], lines: 1 },
    { kind: 'text', path: 'demand', label: '投诉请求', lines: 3 },
    { kind: 'text', path: 'facts', label: '事实和理由', lines: 5 },
    { kind: 'table', rows: [['decision.opinion']] },
    { kind: 'text', path: 'decision.content', label: '处理意见', lines: 8 },
    { kind: 'text', path: 'decision.lawBasis', label: '法律、法规、政策依据', lines: 2 },
    {
      kind: 'words',
      words: '如对本处理意见不服，可以自收到本意见书之日起三十日内，请求原办理机关、单位的上一级机关、单位复查。',
    },
    { kind: 'signatures', at: 'decision', places: [seal, received] },
  ],
});

/** What the next level up says (信访工作条例第三十五条、第三十六条). */
export const review = definePetitionForm({
  code: 'P9',
  title: term('信访事项复查（复核）意见书', 'Opinion on review'),
  source: `${rules}第三十五条、第三十六条`,
  need: ({ reviews = [] }) => (reviews.some(({ decidedAt, removed }) => decidedAt && !removed) ? 'must' : 'none'),
  isFilled: ({ reviews = [] }) => reviews.some(({ decidedAt, removed }) => decidedAt && !removed),
  perElement: 'reviews',
  parts: [
    {
      kind: 'table',
      rows: [['docNo', { path: '/petitionNo' }], ['stage', 'applicantIds'], ['orgId', 'decidedAt'], ['result']],
    },
    { kind: 'text', path: 'content', label: '复查（复核）意见', lines: 12 },
    { kind: 'signatures', places: [seal, received] },
  ],
});

/** How a paper reached its receiver: every period counts from here. */
export const proofOfService = definePetitionForm({
  code: 'P10',
  title: term('送达回证', 'Proof of service'),
  source: '民事诉讼法第八十七条（参照）',
  need: ({ decision: made }) => (made ? 'must' : 'none'),
  isFilled: ({ decision: made }) => made?.served !== undefined,
  parts: [
    {
      kind: 'table',
      rows: [
        [{ path: 'decision.no', label: '送达文书编号' }, 'petitionNo'],
        ['decision.served.receiver', 'decision.served.at'],
        ['decision.served.mode', 'decision.served.witness'],
        [{ path: 'decision.served.note', label: '不签收的情况', lines: 2 }],
      ],
    },
    { kind: 'signatures', places: [{ label: '送达人（签名）', as: 'official' }, received] },
  ],
});

/** The petition office asks for better work, better rules, or consequences (信访工作条例第四十条). */
export const advice = definePetitionForm({
  code: 'P11',
  title: term('督办（建议）书', 'Letter of supervision or advice'),
  source: `${rules}第四十条、第四十二条`,
  need: ({ supervision = [] }) => (supervision.some(({ removed }) => !removed) ? 'as-needed' : 'none'),
  isFilled: ({ supervision = [] }) => supervision.some(({ removed }) => !removed),
  perElement: 'supervision',
  parts: [
    { kind: 'table', rows: [['kind', 'at'], ['byOrgId', 'dueAt'], [{ path: '/petitionNo' }]] },
    { kind: 'text', path: 'note', label: '内容', lines: 8 },
    { kind: 'text', path: 'reply', label: '书面反馈', lines: 6 },
    { kind: 'signatures', places: [seal] },
  ],
});
