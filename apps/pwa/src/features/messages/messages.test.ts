import { newEnvelope } from '@jiefen/domain/case-type/envelope';
import type { NoticeBody } from '@jiefen/domain/case-type/notice';
import { aMediation, testId } from '@jiefen/domain/testing';
import { describe, expect, it } from 'vitest';
import { keptWords } from './kept.ts';
import { toMessage } from './messages.ts';

const nameOf = (id: string) => (id === 'u-zhao' ? '赵德厚' : undefined);
const envelope = newEnvelope({
  id: testId(7),
  region: '990101',
  schema: 1,
  createdAt: '2026-04-15T02:00:00Z',
  createdBy: 'server',
});

describe('A message', () => {
  it('shows late words in the words of the case, before and after', () => {
    const body: NoticeBody = {
      ...envelope,
      kind: 'farewell',
      collection: 'mediation',
      about: testId(1),
      by: 'u-zhao',
      changes: [
        { id: 'c1', path: 'agreement.performBy', before: '"2026-12-01"', after: '"2026-12-15"' },
        { id: 'c2', path: 'fromTomorrow', after: '{"odd":1}' },
      ],
    };
    expect(toMessage(body, nameOf)).toMatchObject({
      kind: '移出后补交的记录',
      by: '赵德厚',
      href: `/cases/mediation/${testId(1)}`,
      changes: [
        { label: '履行期限', before: '2026年12月1日', after: '2026年12月15日' },
        { label: 'fromTomorrow', before: '' },
      ],
    });
  });

  it('leads nowhere when its document is no case of this phone', () => {
    expect(toMessage({ ...envelope, kind: 'receipt', collection: 'matter', about: testId(1) }, nameOf).href).toBe('');
  });
});

it('words that were given up stay readable', () => {
  const content = { refusal: null, body: aMediation({ brief: '王家要求赔三千元' }) };
  const at = '2026-04-15T02:00:00Z';
  const [kept] = keptWords(
    [{ key: 'refused/1', kind: 'refused', at, content, target: { collection: 'mediation', id: testId(1) } }],
    nameOf,
  );
  expect(kept?.title).toBe('人民调解案件');
  expect(kept?.rows.map(({ text }) => text)).toContain('王家要求赔三千元');
});
