import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';

const script = readFileSync(new URL('../../static/old-engines.js', import.meta.url), 'utf8');

/** Runs code in an engine that lacks what Chromium 92 lacks, after the script; gives its result as JSON. */
function inOldEngine(code: string): unknown {
  const context = createContext({});
  runInContext(
    `var self = globalThis; delete Object.hasOwn; delete Object.groupBy; delete Promise.withResolvers;
     for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];`,
    context,
  );
  runInContext(script, context);
  return JSON.parse(String(runInContext(`JSON.stringify(${code})`, context)));
}

test('lists can be searched and copied as in a new engine', () => {
  expect(inOldEngine('[[1, 2, 3].findLast((n) => n < 3), [1, 2].findLastIndex((n) => n > 5)]')).toEqual([2, -1]);
  expect(inOldEngine('(() => { const a = [3, 1, 2]; return [a.toSorted(), a.toReversed(), a]; })()')).toEqual([
    [1, 2, 3],
    [2, 1, 3],
    [3, 1, 2],
  ]);
  expect(inOldEngine('[[1, 2, 3].toSpliced(1, 1, 9), [1, 2, 3].with(-1, 7)]')).toEqual([
    [1, 9, 3],
    [1, 2, 7],
  ]);
  expect(inOldEngine('Object.groupBy([1, 2, 3], (n) => (n % 2 ? "odd" : "even"))')).toEqual({
    odd: [1, 3],
    even: [2],
  });
  expect(inOldEngine('[Object.hasOwn({ a: 1 }, "a"), Object.hasOwn({}, "toString")]')).toEqual([true, false]);
});

test('a document is copied through and through', () => {
  expect(
    inOldEngine(`(() => {
      const source = { list: [{ n: 1 }], at: new Date(0), map: new Map([['k', { v: 1 }]]) };
      const copy = structuredClone(source);
      source.list[0].n = 2;
      source.map.get('k').v = 2;
      return [copy.list, copy.at.getTime(), [...copy.map]];
    })()`),
  ).toEqual([[{ n: 1 }], 0, [['k', { v: 1 }]]]);
});

test('a document that contains itself does not hang', () => {
  expect(
    inOldEngine(
      '(() => { const a = { n: 1 }; a.self = a; const b = structuredClone(a); return b.self === b && b !== a; })()',
    ),
  ).toBe(true);
});

test('what the engine has already is left alone', () => {
  expect(inOldEngine('Array.prototype.at.toString().includes("native code")')).toBe(true);
});
