import { term } from '../../term.ts';
import { defineMediationForm, type Question } from '../define.ts';
import { mediationSigners, partiesLine } from '../signers.ts';
import { lawWords, officialForms } from './law.ts';

const has =
  (list: 'investigations' | 'evidence' | 'sessions'): Question<'mediation'> =>
  (body) =>
    (body[list] ?? []).some(({ removed }) => !removed);

/** F7: what was found out, and from whom. */
export const investigation = defineMediationForm({
  code: 'F7',
  title: term('人民调解调查记录', 'Record of inquiry'),
  source: officialForms,
  need: (body) => (has('investigations')(body) ? 'as-needed' : 'none'),
  isFilled: has('investigations'),
  perElement: 'investigations',
  parts: [
    {
      kind: 'table',
      rows: [['at', 'place'], [{ path: 'participants', lines: 1 }], ['interviewee', 'investigator', 'recorder']],
    },
    { kind: 'text', path: 'content', label: '记录', lines: 16 },
    {
      kind: 'signatures',
      at: '.',
      places: [
        { label: '被调查人（签名）', as: 'interviewed', from: 'interviewee' },
        { label: '调查人（签名）', as: 'investigator', from: 'investigator' },
        { label: '记录人（签名）', as: 'recorder', from: 'recorder' },
      ],
    },
  ],
});

/** F8: the list of evidence. */
export const evidence = defineMediationForm({
  code: 'F8',
  title: term('人民调解证据材料', 'Evidence'),
  source: officialForms,
  need: (body) => (has('evidence')(body) ? 'as-needed' : 'none'),
  isFilled: has('evidence'),
  parts: [
    { kind: 'ruled', list: 'evidence', columns: ['name', 'kind', 'source', 'count', 'submittedBy', 'at'], lines: 10 },
    { kind: 'words', words: '（证据粘贴处）' },
  ],
});

/** F9: what was said, one paper per session. */
export const session = defineMediationForm({
  code: 'F9',
  title: term('人民调解记录', 'Record of mediation'),
  source: officialForms,
  need: ({ agreement }) => (agreement?.form === 'oral' ? 'as-needed' : 'must'),
  isFilled: has('sessions'),
  perElement: 'sessions',
  parts: [
    partiesLine,
    {
      kind: 'table',
      rows: [['at', 'place'], ['mode', 'open'], ['present'], ['invited']],
    },
    { kind: 'text', path: 'told', label: '告知情况', lines: 2 },
    { kind: 'text', path: 'record', label: '调解记录', lines: 14 },
    { kind: 'table', rows: [['result', 'nextAt']] },
    {
      kind: 'signatures',
      at: '.',
      places: [
        mediationSigners.parties,
        mediationSigners.mediators,
        { label: '记录人（签名）', as: 'recorder', from: 'recorder' },
      ],
    },
  ],
});

/** F17: mediation ends without agreement, and the other ways are told (人民调解法第二十六条). */
export const endNotice = defineMediationForm({
  code: 'F17',
  title: term('终止调解告知书', 'Notice that mediation has ended'),
  source: '人民调解法第二十六条',
  need: ({ termination }) => (termination ? 'as-needed' : 'none'),
  isFilled: ({ termination }) => termination !== undefined,
  parts: [
    { kind: 'ruled', list: 'parties', columns: ['role', 'name'], lines: 2 },
    { kind: 'table', rows: [['disputeType', 'termination.at'], ['termination.reason']] },
    { kind: 'text', path: 'termination.note', label: '说明', lines: 4 },
    { kind: 'words', words: lawWords.remedies },
    {
      kind: 'signatures',
      places: [{ ...mediationSigners.parties, label: '当事人签收' }, mediationSigners.seal],
    },
  ],
});
