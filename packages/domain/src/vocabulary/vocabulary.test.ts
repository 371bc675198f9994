import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { caseSources } from './case-source.ts';
import { codesOf, defineVocabulary, isCode, nameOf, rankOf, type Vocabulary } from './define.ts';
import { disputeTypes } from './dispute-type.ts';
import { riskLevels } from './risk-level.ts';

const files = readdirSync(import.meta.dirname)
  .filter((name) => !/define|test/.test(name))
  .map((name) => name.replace('.ts', ''));
const lists: Vocabulary[] = (
  await Promise.all(files.map((file): Promise<Record<string, Vocabulary>> => import(`../vocabulary/${file}.ts`)))
).flatMap((module) => Object.values(module));

describe('every official list', () => {
  test.each(lists.map((list) => [list.title.zh, list] as const))('%s is complete in both languages', (_name, list) => {
    const words = [list.title, ...list.options.map((option) => option.name)];
    expect(words.filter((word) => !/\p{Script=Han}/u.test(word.zh) || /\p{Script=Han}/u.test(word.en))).toEqual([]);
    expect(list.source).not.toBe('');
  });

  test.each(lists.map((list) => [list.title.zh, list] as const))('%s never uses a name twice', (_name, list) => {
    const names = list.options.map((option) => option.name.zh);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has a name of its own', () => {
    expect(new Set(lists.map((list) => list.name)).size).toBe(lists.length);
  });
});

test.each([
  ['disputeType', 18],
  ['caseSource', 8],
  ['committeeKind', 6],
  ['petitionContent', 20],
  ['petitionStatus', 13],
  ['riskLevel', 4],
  ['fourInPlace', 4],
  ['nation', 58],
  ['serviceMode', 5],
  ['agentPower', 7],
  ['petitionTrack', 8],
])('%s has the %i entries of its source', (name, size) => {
  expect(lists.find((list) => list.name === name)?.options).toHaveLength(size);
});

test('dispute types are numbered 01 to 18 in the order of the sheet', () => {
  const numbers = Array.from({ length: 18 }, (_, at) => String(at + 1).padStart(2, '0'));
  expect(codesOf(disputeTypes)).toEqual(numbers);
});

test('five sources are parts of 接受委托移送调解', () => {
  const parts = caseSources.options.filter((option) => option.parent === '3');
  expect(parts.map((option) => option.code)).toEqual(['3-1', '3-2', '3-3', '3-4', '3-5']);
});

test('risk rises from green to red', () => {
  expect(['green', 'yellow', 'orange', 'red'].map((code) => rankOf(riskLevels, code))).toEqual([0, 1, 2, 3]);
});

test('a code has a name in each language, an unknown one stays a code', () => {
  expect(nameOf(disputeTypes, '02', 'zh')).toBe('邻里纠纷');
  expect(nameOf(disputeTypes, '02', 'en')).toBe('Neighbours');
  expect(nameOf(disputeTypes, '99', 'zh')).toBe('99');
});

test.each([
  ['02', true],
  ['2', false],
  [2, false],
  [undefined, false],
])('%o is a dispute type: %o', (value, known) => {
  expect(isCode(disputeTypes, value)).toBe(known);
});

test('a list with a code given twice is a bug', () => {
  const option = { code: 'a', name: { zh: '甲', en: 'A' } };
  const list = { name: 'double', title: option.name, source: '无', options: [option, option] };
  expect(() => defineVocabulary(list)).toThrow('a code is given twice');
});
