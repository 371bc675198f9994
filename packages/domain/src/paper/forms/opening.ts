import { term } from '../../term.ts';
import { defineMediationForm, type Need } from '../define.ts';
import { mediationSigners } from '../signers.ts';
import { lawWords, officialForms } from './law.ts';

/** Who comes alone hands in an application; the papers of a referring body stand for one. */
const needByMode: Readonly<Record<string, Need>> = { written: 'must', oral: 'must', transferred: 'as-needed' };

/** F2: somebody asks for mediation. */
export const application = defineMediationForm({
  code: 'F2',
  title: term('人民调解申请书', 'Application for mediation'),
  source: officialForms,
  need: ({ application: asked }) => needByMode[asked?.mode ?? 'none'] ?? 'none',
  isFilled: ({ application: asked }) => asked !== undefined,
  parts: [
    { kind: 'table', rows: [[{ path: 'application.date', label: '申请日期' }, 'application.mode']] },
    { kind: 'people', list: 'parties', role: 'applicant', label: '申请人' },
    { kind: 'people', list: 'parties', role: 'respondent', label: '被申请人' },
    { kind: 'text', path: 'brief', label: '纠纷简要情况', lines: 8 },
    { kind: 'items', path: 'application.claims', label: '当事人申请事项', lines: 3 },
    {
      kind: 'words',
      words: '人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。',
    },
    { kind: 'signatures', at: 'application', places: [mediationSigners.applicants] },
  ],
});

/** F3: the committee takes the case, asked or of its own accord. */
export const acceptance = defineMediationForm({
  code: 'F3',
  title: term('人民调解受理登记表', 'Register of acceptance'),
  source: officialForms,
  need: ({ agreement }) => (agreement?.form === 'oral' ? 'as-needed' : 'must'),
  isFilled: ({ acceptance: accepted }) => accepted !== undefined,
  parts: [
    {
      kind: 'words',
      words: ({ application: asked }) =>
        `${asked?.mode === 'written' || asked?.mode === 'oral' ? '依当事人申请' : '人民调解委员会主动调解'}，经当事人同意，调解下列当事人之间的纠纷。`,
    },
    { kind: 'ruled', list: 'parties', columns: ['role', 'name', 'phone', 'address'], lines: 2 },
    {
      kind: 'table',
      rows: [
        ['disputeType', { path: 'source', label: '案件来源' }],
        ['occurredAt', 'place'],
        ['involvedPeople', { path: 'acceptance.date', label: '登记日期' }],
      ],
    },
    { kind: 'text', path: 'brief', label: '纠纷简要情况', lines: 8 },
    { kind: 'text', path: 'acceptance.note', label: '备注', lines: 2 },
    {
      kind: 'signatures',
      at: 'acceptance',
      places: [mediationSigners.parties, mediationSigners.registrar, mediationSigners.seal],
    },
  ],
});

/** F4: what the parties may ask and must do (人民调解法第二十三条、第二十四条). */
export const rightsNotice = defineMediationForm({
  code: 'F4',
  title: term('人民调解当事人权利义务告知书', 'Notice of rights and duties'),
  source: officialForms,
  need: ({ agreement }) => (agreement?.form === 'oral' ? 'as-needed' : 'must'),
  isFilled: ({ rightsNotice: told }) => told !== undefined,
  parts: [
    { kind: 'words', words: lawWords.nature },
    { kind: 'words', words: lawWords.principles },
    { kind: 'words', words: lawWords.effect },
    { kind: 'heading', words: '当事人的权利' },
    { kind: 'words', words: lawWords.rights },
    { kind: 'heading', words: '当事人的义务' },
    { kind: 'words', words: lawWords.duties },
    { kind: 'words', words: '以上内容已向我告知，我已知悉。' },
    { kind: 'signatures', at: 'rightsNotice', places: [mediationSigners.parties] },
    { kind: 'table', rows: [['rightsNotice.at', 'rightsNotice.method', 'rightsNotice.by']] },
  ],
});

/** F5: copies of identity papers, pasted or scanned. */
export const identityPapers = defineMediationForm({
  code: 'F5',
  title: term('当事人身份证明', 'Identity papers of the parties'),
  source: officialForms,
  need: ({ agreement }) => (agreement?.form === 'oral' ? 'as-needed' : 'must'),
  isFilled: ({ parties = [] }) => parties.some(({ idNumber, creditCode }) => idNumber ?? creditCode),
  parts: [
    { kind: 'ruled', list: 'parties', columns: ['role', 'name', 'idType', 'idNumber'], lines: 2 },
    { kind: 'words', words: '（身份证、营业执照等复印件粘贴处，复印件须经当事人核对签名）' },
  ],
});

/** F6: somebody acts for a party. */
export const authority = defineMediationForm({
  code: 'F6',
  title: term('授权委托书', 'Letter of authority'),
  source: officialForms,
  need: ({ agents = [] }) => (agents.some(({ removed }) => !removed) ? 'as-needed' : 'none'),
  isFilled: ({ agents = [] }) => agents.some(({ removed }) => !removed),
  perElement: 'agents',
  parts: [
    {
      kind: 'table',
      rows: [
        [{ path: 'forPartyIds', label: '委托人' }],
        [{ path: 'name', label: '受托人' }, 'relation'],
        ['idNumber', 'phone'],
        [{ path: 'powers', label: '委托事项与权限', lines: 3 }],
        [{ path: 'authority', lines: 2 }],
        ['appointedAt'],
      ],
    },
    { kind: 'signatures', places: [{ label: '委托人（签名、盖章或按指印）', as: 'party', from: 'forPartyIds' }] },
  ],
});
