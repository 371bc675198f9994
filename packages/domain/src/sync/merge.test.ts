import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSame, leafAt, leavesOf, type JsonObject } from './leaves.ts';
import { mergeChange, type MergeRules, type Since } from './merge.ts';

const rules: MergeRules = {
  highest: { riskLevel: (one, other) => Number(one) - Number(other) },
  serverOwned: new Set(['ver', 'op', 'hlc', 'scopes', 'caseNo']),
  fixed: new Set(['id', 'region']),
};

const ZHAO = { person: 'u-zhao', device: 'u-zhao/phone', hlc: '000001000000000-0000-phone' };
const LIN = { person: 'u-lin', device: 'u-lin/desk', hlc: '000002000000000-0000-desk' };

function since(author: typeof ZHAO, body: JsonObject, ...changed: string[]): Since {
  return { ...author, changed: new Set(changed), body };
}

function merge(base: JsonObject, mine: JsonObject, current: JsonObject, versions: Since[], author = ZHAO) {
  return mergeChange({ op: 'op-1', base, mine, author, current, since: versions, rules });
}

describe('S5: two people write the same case', () => {
  const base = { title: '排水纠纷', place: { text: '南坡村' } };

  test('different fields: both values stand', () => {
    const current = { ...base, place: { text: '南坡村3组' } };
    const result = merge(base, { ...base, title: '屋檐排水纠纷' }, current, [since(LIN, current, 'place.text')]);
    expect(result.body).toEqual({ title: '屋檐排水纠纷', place: { text: '南坡村3组' } });
    expect(result.conflicts).toEqual([]);
    expect(result.exact).toBe(false);
  });

  test('the same field: the later writer is kept, the other value is shown to both', () => {
    const current = { ...base, title: '檐水纠纷' };
    const result = merge(base, { ...base, title: '屋檐排水纠纷' }, current, [since(LIN, current, 'title')]);
    expect(result.body['title']).toBe('檐水纠纷');
    expect(result.conflicts).toMatchObject([
      { path: 'title', base: '排水纠纷', kept: '檐水纠纷', keptBy: 'u-lin', lost: '屋檐排水纠纷', lostBy: 'u-zhao' },
    ]);
  });

  test('the same field, mine is later: mine is kept, theirs is shown', () => {
    const current = { ...base, title: '檐水纠纷' };
    const later = { ...ZHAO, hlc: '000003000000000-0000-phone' };
    const result = merge(base, { ...base, title: '屋檐排水纠纷' }, current, [since(LIN, current, 'title')], later);
    expect(result.body['title']).toBe('屋檐排水纠纷');
    expect(result.conflicts).toMatchObject([{ kept: '屋檐排水纠纷', lost: '檐水纠纷', lostBy: 'u-lin' }]);
  });

  test('both wrote the same: no conflict', () => {
    const current = { ...base, title: '檐水纠纷' };
    const result = merge(base, current, current, [since(LIN, current, 'title')]);
    expect(result.changed).toEqual([]);
    expect(result.conflicts).toEqual([]);
  });

  test('only my own phone wrote it meanwhile: my newer words stand', () => {
    const current = { ...base, title: '檐水纠纷' };
    const result = merge(base, { ...base, title: '屋檐排水纠纷' }, current, [since(ZHAO, current, 'title')]);
    expect(result.body['title']).toBe('屋檐排水纠纷');
    expect(result.conflicts).toEqual([]);
  });

  test('my value had arrived and was changed since: theirs stands, nothing is hidden', () => {
    const arrived = { ...base, title: '屋檐排水纠纷' };
    const current = { ...base, title: '檐水纠纷' };
    const versions = [since(ZHAO, arrived, 'title'), since(LIN, current, 'title')];
    const result = merge(base, arrived, current, versions);
    expect(result.body['title']).toBe('檐水纠纷');
    expect(result.conflicts).toEqual([]);
  });

  test('the same loss is listed once, however often it is sent', () => {
    const current = { ...base, title: '檐水纠纷' };
    const mine = { ...base, title: '屋檐排水纠纷' };
    const first = merge(base, mine, current, [since(LIN, current, 'title')]);
    const listed = { ...current, conflicts: first.conflicts.map((conflict) => ({ ...conflict })) };
    const again = merge(base, mine, listed, [since(LIN, current, 'title')]);
    expect(again.conflicts).toEqual([]);
  });

  test('risk may only rise when two people differ', () => {
    const current = { riskLevel: 3 };
    const versions = [since(LIN, current, 'riskLevel')];
    expect(merge({ riskLevel: 1 }, { riskLevel: 2 }, current, versions).body).toEqual({ riskLevel: 3 });
    expect(merge({ riskLevel: 1 }, { riskLevel: 4 }, current, versions).body).toEqual({ riskLevel: 4 });
  });
});

describe('S5: lists unite by the id of their elements', () => {
  const first = { id: 's1', record: '第一次' };

  test('two sessions written apart both stand', () => {
    const base = { sessions: [first] };
    const current = { sessions: [first, { id: 's2', record: '村里谈' }] };
    const mine = { sessions: [first, { id: 's3', record: '家里谈' }] };
    const { body } = merge(base, mine, current, [since(LIN, current, 'sessions[s2].id', 'sessions[s2].record')]);
    expect(leafAt(body, 'sessions[s2].record')).toBe('村里谈');
    expect(leafAt(body, 'sessions[s3].record')).toBe('家里谈');
  });

  test('an element the sender does not hold stays', () => {
    const base = { sessions: [first, { id: 's2', record: '村里谈' }] };
    const { body } = merge(base, { sessions: [first] }, base, []);
    expect(body).toEqual(base);
  });

  test('an element marked as removed keeps its words', () => {
    const base = { sessions: [first] };
    const { body } = merge(base, { sessions: [{ ...first, removed: true }] }, base, []);
    expect(body).toEqual({ sessions: [{ ...first, removed: true }] });
  });
});

describe('what only the server writes', () => {
  test('a number or an event that stands cannot be changed by a phone', () => {
    const current = { caseNo: '5', events: [{ id: 'e1', type: 'accept', receivedAt: 'then' }] };
    const mine = { caseNo: '6', events: [{ id: 'e1', type: 'void' }] };
    const result = merge(current, mine, current, []);
    expect(result.body).toEqual(current);
    expect(result.changed).toEqual([]);
  });

  test('of a conflict only the first resolution is taken', () => {
    const open = { conflicts: [{ id: 'c1', path: 'title', kept: 'a', lost: 'b' }] };
    const settled = { conflicts: [{ ...open.conflicts[0], lost: 'x', resolution: { choice: 'kept', by: 'u-zhao' } }] };
    const { body } = merge(open, settled, open, []);
    expect(body).toEqual({
      conflicts: [{ id: 'c1', path: 'title', kept: 'a', lost: 'b', resolution: { choice: 'kept', by: 'u-zhao' } }],
    });
    const other = { conflicts: [{ ...open.conflicts[0], resolution: { choice: 'lost', by: 'u-lin' } }] };
    expect(merge(open, other, body, []).changed).toEqual([]);
  });
});

const value = fc.constantFrom('a', 'b', 'c');
const body = fc.record(
  {
    title: value,
    place: fc.record({ text: value, code: value }, { requiredKeys: [] }),
    sessions: fc.uniqueArray(fc.record({ id: fc.constantFrom('s1', 's2', 's3'), record: value }), {
      selector: (session) => session.id,
    }),
  },
  { requiredKeys: [] },
);

test('S1: every value of either side is in the merged document or in a conflict', () => {
  fc.assert(
    fc.property(body, body, body, (base, mine, current) => {
      const changed = [...leavesOf(current).keys()].filter(
        (path) => !isSame(leafAt(base, path), leafAt(current, path)),
      );
      const { body: merged, conflicts } = merge(base, mine, current, [since(LIN, current, ...changed)]);
      for (const [side, other] of [
        [mine, current],
        [current, mine],
      ] as const) {
        for (const [path, said] of leavesOf(side)) {
          if (isSame(said, leafAt(base, path))) continue;
          const shown = conflicts.some(
            (conflict) => conflict.path === path && [conflict.kept, conflict.lost].includes(said),
          );
          expect(isSame(leafAt(merged, path), said) || shown, `${path} of ${JSON.stringify({ side, other })}`).toBe(
            true,
          );
        }
      }
    }),
  );
});
