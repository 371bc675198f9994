import type { MediationBody } from '../../case-type/mediation.ts';
import type { PetitionBody } from '../../case-type/petition.ts';
import { aMediation, aParty, aPetition, aPetitioner, testCreditCode, testPhone } from '../../testing.ts';

const story =
  '申请人反映，被申请人于雨季前新搭檐口，雨水直落院墙根脚，墙体外倾约十五厘米，院内积水。被申请人称檐口在自家宅基地之内，院墙年久失修，与滴水无关。';
const long = Array.from({ length: 5 }, (_, at) => `${at + 1}. ${story}`).join('\n');

/** A dispute of two neighbours as it stands on the first evening: names, type, what it is about. */
export const shortMediation: MediationBody = aMediation();

/** The same dispute a month later, every paper written in full. */
export const longMediation: MediationBody = aMediation({
  caseNo: '（2026）南坡人调字第5号',
  title: '吴长根与郑春梅相邻排水纠纷',
  recorderName: '蔡测试',
  involvedPeople: 2,
  application: {
    mode: 'written',
    date: '2026-04-13',
    claims: ['拆除滴水檐口，恢复原状', '修复倒塌院墙', '赔偿菜窖积水损失三千元'].map((text, at) => ({
      id: `c${at}`,
      text,
    })),
  },
  brief: long,
  acceptance: { date: '2026-04-13', registrar: '蔡测试', note: story },
  rightsNotice: { at: '2026-04-13', method: '当面宣读', by: '赵德厚' },
  agents: [
    {
      ...{ id: 'a1', forPartyIds: ['01900000-0000-7000-8000-000000000101'], name: '吴测试', relation: '父子' },
      ...{
        powers: ['claims', 'attend'],
        authority: '代为承认、变更、放弃请求',
        phone: testPhone(9),
        appointedAt: '2026-04-13',
      },
    },
  ],
  investigations: [
    {
      ...{ id: 'i1', at: '2026-04-14T09:00:00+08:00', place: '南坡村3组', interviewee: '单测试' },
      ...{ investigator: '赵德厚', recorder: '蔡测试', content: long },
    },
  ],
  evidence: [
    {
      id: 'e1',
      name: '院墙外倾照片',
      kind: 'photo',
      source: '现场拍摄',
      count: 4,
      submittedBy: '吴长根',
      at: '2026-04-13',
    },
    {
      id: 'e2',
      name: '宅基地使用证复印件',
      kind: 'copy',
      source: '当事人提供',
      count: 1,
      submittedBy: '郑春梅',
      at: '2026-04-14',
    },
  ],
  sessions: [
    {
      ...{ id: 's1', at: '2026-04-15T14:00:00+08:00', place: '村委会调解室', mode: 'in-person', open: false },
      ...{ present: ['吴长根', '郑春梅'], invited: ['村民组长'], told: '已告知权利义务、回避事项。', record: long },
      ...{ result: 'written', recorder: '蔡测试' },
    },
  ],
  agreement: {
    ...{ form: 'written', no: '（2026）南坡人调协字第5号', madeAt: '2026-04-15', facts: long },
    issues: [{ id: 'q1', text: '檐口是否超出宅基地边界' }],
    terms: [
      '郑春梅于2026年5月1日前将檐口改为内排水，费用自理。',
      '郑春梅支付吴长根院墙修复款人民币3000元（大写：叁仟元整），于2026年5月10日前转入吴长根账户。',
      '双方今后就此事不再争执。',
    ].map((text, at) => ({ id: `t${at}`, text })),
    ...{ amountFen: 300_000, performMode: '银行转账，一次付清', performBy: '2026-05-10', copies: 3 },
    ...{ account: '测试银行 6200000000000000001', defaultClause: story },
    signatures: [
      {
        ...{ id: 'g1', signer: 'party', partyId: '01900000-0000-7000-8000-000000000101', name: '吴长根' },
        ...{ mode: 'signed-fingerprint', at: '2026-04-15' },
      },
    ],
    seal: { at: '2026-04-20' },
  },
  performance: [
    {
      ...{ id: 'f1', item: '院墙修复款', payerId: '01900000-0000-7000-8000-000000000102', due: '2026-05-10' },
      ...{ payeeId: '01900000-0000-7000-8000-000000000101', doneAt: '2026-05-08', paidFen: 300_000, proof: '转账回单' },
    },
  ],
  followUps: [
    {
      ...{ id: 'v1', at: '2026-06-10T10:00:00+08:00', place: '吴长根家', party: '吴长根', cause: '履行回访' },
      ...{ content: story, performed: 'done', visitor: '赵德厚' },
    },
  ],
  judicialConfirmation: { appliedAt: '2026-04-25', jointApplicants: true },
  termination: { at: '2026-04-28', reason: 'no-agreement', note: story },
  referralIn: {
    ...{ docNo: '测0101诉前委字第3号', courtCaseNo: '（2026）测0101民初12号', receivedAt: '2026-04-13' },
    returned: { at: '2026-04-28', result: 'agreed-document', report: long },
  },
  fileNote: story,
  archive: { by: '蔡测试', at: '2026-06-20', checkedBy: '赵德厚', retention: 'long', note: '无缺页' },
});

const workers = Array.from({ length: 24 }, (_, at) =>
  aParty({ id: `w${at + 1}`, name: `工友测试${at + 1}`, idNumber: undefined, phone: testPhone(100 + at) }),
);

/** Twenty-four workers and two firms: many parties on every paper. */
export const manyMediation: MediationBody = aMediation({
  ...{ caseNo: '（2026）南坡人调字第6号', disputeType: '10', recorderName: '蔡测试', involvedPeople: 26 },
  parties: [
    ...workers,
    ...['MA000001', 'MA000002'].map((code, at) =>
      aParty({
        ...{ id: `b${at + 1}`, role: 'respondent', kind: 'legal-person', name: `测试建筑劳务第${at + 1}有限公司` },
        ...{ creditCode: testCreditCode(code), legalRep: '丁一测', legalRepTitle: '经理', phone: testPhone(200 + at) },
        ...{ sex: undefined, nation: undefined, birthDate: undefined, idType: undefined, idNumber: undefined },
      }),
    ),
  ],
  application: { mode: 'oral', date: '2026-04-13', claims: [{ id: 'c1', text: '支付拖欠工资合计二十四万元' }] },
  sessions: [{ id: 's1', at: '2026-04-15T14:00:00+08:00', record: '逐人核对工资表，双方确认。' }],
  agreement: {
    ...{ form: 'written', madeAt: '2026-04-15', facts: '双方确认拖欠工资的人数、天数和金额。', copies: 28 },
    terms: workers.map(({ id, name }) => ({
      ...{ id: `t${id}`, text: `支付${name ?? ''}工资人民币10000元（大写：壹万元整），于2026年5月1日前付清。` },
      ...{ payerIds: ['b1'], payeeIds: [id], amountFen: 1_000_000, due: '2026-05-01' },
    })),
    ...{ performMode: '银行代发', performBy: '2026-05-01' },
  },
});

/** A petition on the day it is registered. */
export const shortPetition: PetitionBody = aPetition();

/** The same petition with every document of its way. */
export const longPetition: PetitionBody = aPetition({
  ...{ petitionNo: '（2026）青信访字第8号', queryCode: 'CX-0008', facts: long, demand: story, peopleCount: 1 },
  routing: [
    {
      ...{ id: 'r1', action: 'assign', docNo: '青信转〔2026〕8号', at: '2026-05-12', reportBy: '2026-06-12' },
      ...{ basis: '信访工作条例第二十二条', reason: story },
    },
  ],
  acceptance: { result: 'accepted', at: '2026-05-15', noticeNo: '青受〔2026〕8号' },
  classification: { track: 'petition', noticeNo: '青告〔2026〕8号', note: story },
  extension: { approvedAt: '2026-07-01', approver: '局长', days: 30, reason: story, noticeNo: '青延〔2026〕8号' },
  hearing: { held: true, at: '2026-07-10', place: '镇政府会议室', minutes: long },
  decision: {
    ...{
      no: '青处〔2026〕8号',
      at: '2026-07-20',
      opinion: 'supported',
      content: long,
      lawBasis: ['土地管理法第四十八条'],
    },
    ...{
      seal: { at: '2026-07-20' },
      served: { mode: 'in-person', at: '2026-07-21', receiver: '邵云飞', witness: '罗测试' },
    },
  },
  reviews: [
    {
      ...{ id: 'v1', stage: 'review', appliedAt: '2026-08-01', docNo: '青查〔2026〕8号', decidedAt: '2026-08-25' },
      ...{ result: 'upheld', content: long },
    },
  ],
  supervision: [{ id: 'u1', kind: 'supervise', at: '2026-07-25', dueAt: '2026-08-10', note: story, reply: story }],
});

/** A petition of many people, whose notice of acceptance was refused. */
export const manyPetition: PetitionBody = aPetition({
  ...{ petitionNo: '（2026）青信访字第9号', peopleCount: 30 },
  petitioners: Array.from({ length: 30 }, (_, at) => aPetitioner({ id: `q${at + 1}`, name: `信访测试${at + 1}` })),
  acceptance: {
    result: 'not-accepted',
    at: '2026-05-15',
    reason: '已由仲裁机构受理。',
    guidance: '劳动人事争议仲裁委员会',
  },
});

/** Names behind the ids of the cases. */
export const goldenNames = (id: string): string | undefined =>
  ({ 'pmc-np': '南坡村人民调解委员会', 'u-zhao': '赵德厚', 'org-xfj': '青禾区信访局' })[id];
