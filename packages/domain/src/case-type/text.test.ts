import { expect, test } from 'vitest';
import { aMediation, aParty, testId } from '../testing.ts';
import { mediation } from './mediation.ts';
import { textOf, type TextRow } from './text.ts';

const names = new Map([
  ['pmc-np', '南坡村人民调解委员会'],
  ['u-zhao', '赵德厚'],
]);
const nameOf = (id: string) => names.get(id);

function rowAt(body: object, path: string, locale: 'zh' | 'en' = 'zh'): TextRow | undefined {
  const flat = (rows: TextRow[]): TextRow[] => rows.flatMap((row) => [row, ...flat(row.rows)]);
  return flat(textOf(mediation, body, locale, nameOf).flatMap((group) => group.rows)).find((row) => row.path === path);
}

test('only filled groups are shown, in the order of the table', () => {
  const titles = textOf(mediation, aMediation(), 'zh').map((group) => group.title);
  expect(titles).toEqual(['登记', '当事人']);
});

test.each([
  ['disputeType', '纠纷类型', '邻里纠纷'],
  ['occurredAt', '纠纷发生时间', '2026年4月11日'],
  ['committeeId', '人民调解委员会', '南坡村人民调解委员会'],
  ['mediatorIds', '人民调解员', '赵德厚'],
  [`parties[${testId(101)}].sex`, '性别', '男'],
])('%s reads %s %s', (path, label, text) => {
  expect(rowAt(aMediation(), path)).toMatchObject({ label, text });
});

test('the same field in English', () => {
  expect(rowAt(aMediation(), 'disputeType', 'en')).toMatchObject({
    label: 'Dispute type',
    text: 'Neighbours',
  });
});

test('elements of a list are numbered and nested', () => {
  const parties = rowAt(aMediation(), 'parties');
  expect(parties?.rows.map((row) => row.label)).toEqual(['当事人 1', '当事人 2']);
});

test('removed elements are not shown', () => {
  const body = aMediation({ parties: [aParty({ removed: true })] });
  expect(rowAt(body, 'parties')).toBeUndefined();
});

test('a party is called by name wherever the case points to it', () => {
  const terms = [{ id: 't1', text: '支付600元', payerIds: [testId(102)], amountFen: 60000 }];
  const body = aMediation({ agreement: { terms } });
  expect(rowAt(body, 'agreement.terms[t1].payerIds')?.text).toBe('郑春梅');
  expect(rowAt(body, 'agreement.terms[t1].amountFen')?.text).toBe('¥600.00');
});

test('shielded fields carry their mark', () => {
  expect(rowAt(aMediation(), `parties[${testId(101)}].idNumber`)?.sensitive).toBe('identity');
});

test('an unknown id stays an id, an unfilled field is not shown', () => {
  expect(rowAt(aMediation({ committeeId: 'pmc-x' }), 'committeeId')?.text).toBe('pmc-x');
  expect(rowAt(aMediation(), 'difficult')).toBeUndefined();
});
