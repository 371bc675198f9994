import { term } from '../../term.ts';
import { defineMediationForm, type Need, type Question } from '../define.ts';
import { officialForms } from './law.ts';

/** An oral agreement may be kept as its register alone (人民调解法第二十八条). */
const fullFile: Question<'mediation', Need> = ({ agreement }) => (agreement?.form === 'oral' ? 'as-needed' : 'must');

/** F0: the cover of the file. */
export const cover = defineMediationForm({
  code: 'F0',
  title: term('卷宗封面', 'Cover of the file'),
  source: officialForms,
  need: fullFile,
  isFilled: () => true,
  parts: [
    {
      kind: 'table',
      rows: [
        ['committeeId'],
        ['title'],
        [{ path: 'caseNo', label: '卷号' }],
        ['mediatorIds'],
        [
          { path: 'acceptance.date', label: '调解日期（自）' },
          { path: 'agreement.madeAt', label: '调解日期（至）' },
        ],
        ['archive.by', 'archive.at'],
        ['archive.retention'],
        [{ path: 'archive.note', lines: 2 }],
      ],
    },
  ],
});

/** F1: the index of the file; its lines come from the papers that are in it. */
export const index = defineMediationForm({
  code: 'F1',
  title: term('卷内目录', 'Index of the file'),
  source: officialForms,
  need: fullFile,
  isFilled: () => true,
  parts: [{ kind: 'ruled', list: 'dossier', columns: ['name', 'no', 'pages', 'note'], lines: 16 }],
});

/** F15: what whoever opens the file must know of it. */
export const fileNote = defineMediationForm({
  code: 'F15',
  title: term('卷宗情况说明', 'Note on the file'),
  source: officialForms,
  need: ({ fileNote: note }) => (note ? 'as-needed' : 'none'),
  isFilled: ({ fileNote: note }) => Boolean(note),
  parts: [
    { kind: 'text', path: 'fileNote', label: '缺页、破损、附件等情况', lines: 12 },
    { kind: 'table', rows: [['archive.by', 'archive.checkedBy'], ['archive.at']] },
  ],
});

/** F16: the report on closing that some districts ask for. */
export const closingReport = defineMediationForm({
  code: 'F16',
  title: term('结案报告表', 'Report on closing'),
  source: '地方卷宗规范',
  need: () => 'none',
  isFilled: ({ agreement, termination }) => agreement !== undefined || termination !== undefined,
  parts: [
    {
      kind: 'table',
      rows: [
        [
          { path: 'caseNo', label: '卷号' },
          { path: 'committeeId', label: '承办单位' },
        ],
        [{ path: 'mediatorIds', label: '承办人' }, { path: 'source' }],
        [
          { path: 'acceptance.date', label: '受案时间' },
          { path: 'archive.at', label: '填表时间' },
        ],
      ],
    },
    { kind: 'ruled', list: 'parties', columns: ['name', 'address', 'phone'], lines: 2 },
    { kind: 'text', path: 'brief', label: '简要事实', lines: 6 },
    { kind: 'items', path: 'agreement.terms', label: '处理结果', lines: 4 },
    { kind: 'text', path: 'termination.reason', label: '未达成协议的原因', lines: 1 },
    {
      kind: 'signatures',
      places: [
        { label: '承办人（签名）', as: 'mediator' },
        { label: '负责人（签名）', as: 'official' },
      ],
    },
  ],
});

/** F19: the back cover. */
export const backCover = defineMediationForm({
  code: 'F19',
  title: term('封底', 'Back cover'),
  source: officialForms,
  need: fullFile,
  isFilled: () => true,
  parts: [],
});
