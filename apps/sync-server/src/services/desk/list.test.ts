import { testPeople, type TestPerson } from '@jiefen/domain/access/testing';
import type { CaseList } from '@jiefen/domain/desk/case-row';
import type { Question } from '@jiefen/domain/desk/question';
import { aMediation, anEvent, testId } from '@jiefen/domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIds, cases, enterCases, secretNames } from '../../testing/cases.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

type CaseKey = keyof typeof caseIds;

let town: TestDesk;

beforeAll(async () => {
  town = await openTestDesk();
  await enterCases(town);
});

afterAll(() => town.close());

async function listOf(name: TestPerson, question: Question = {}): Promise<CaseList> {
  const answer = await town.desk.list(testPeople[name], question);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

const keyById = new Map<string, string>(Object.entries(caseIds).map(([key, id]) => [id, key]));

async function seenBy(name: TestPerson, question: Question = {}): Promise<Record<string, string>> {
  const { rows } = await listOf(name, question);
  return Object.fromEntries(rows.map((row) => [keyById.get(row.id) ?? row.id, row.level]));
}

const villageCases = { neighbours: 'full', red: 'full', filed: 'full' };
const allCases = { ...villageCases, family: 'full' };

describe('the list of each role', () => {
  it.each<[TestPerson, Partial<Record<CaseKey, string>>]>([
    ['mediator', allCases],
    ['colleague', villageCases],
    ['neighbour', {}],
    ['villageHead', allCases],
    ['neighbourHead', villageCases],
    ['townshipHead', allCases],
    ['otherHead', {}],
    ['justice', { ...allCases, petition: 'min', confidential: 'min' }],
    ['otherJustice', {}],
    ['clerk', { red: 'full' }],
    ['bureau', { red: 'full', petition: 'full', confidential: 'full', accusation: 'min' }],
    ['department', {}],
    ['court', { red: 'full', filed: 'full' }],
    ['judge', { red: 'full', filed: 'full' }],
    ['office', { red: 'full', petition: 'nameless', confidential: 'nameless' }],
    ['administrator', {}],
    ['auditor', {}],
  ])('%s', async (name, seen) => {
    expect(await seenBy(name)).toEqual(seen);
  });

  it('never names anybody whose case is not shown in full', async () => {
    for (const name of Object.keys(testPeople) as TestPerson[]) {
      const { rows } = await listOf(name);
      const said = JSON.stringify([rows, await town.desk.numbers(testPeople[name], {})]);
      const full = rows.filter((row) => row.level === 'full').map((row) => keyById.get(row.id));
      for (const [key, secret] of Object.entries(secretNames)) {
        if (!full.includes(key)) expect(said, `${name} reads ${key}`).not.toContain(secret);
      }
    }
  });

  it('shows a confidential petition to its handler without a name in the title', async () => {
    const { rows } = await listOf('bureau', { q: '低保' });
    expect(rows).toMatchObject([{ id: caseIds.confidential, confidential: true, title: '（保密）反映自然资源问题' }]);
  });
});

describe('the rows of the list', () => {
  it('say what stands in the case', async () => {
    const { rows, total, names } = await listOf('justice', { type: 'mediation.04' });
    expect(total).toBe(1);
    expect(rows).toEqual([
      {
        id: caseIds.filed,
        collection: 'mediation',
        level: 'full',
        number: '（2026）白桦镇南坡村人民调解委员会人调字第4号',
        provisional: false,
        title: `${secretNames.filed}与郑春梅屋檐排水纠纷`,
        type: '04',
        source: '3-1',
        state: 'accepted',
        ended: false,
        risk: 'green',
        township: '990101100',
        org: 'pmc-np',
        openedOn: '2026-04-13',
        changedAt: '2026-05-20T08:00:04.000Z',
        amountFen: null,
        people: 2,
        conflicts: 0,
        confidential: false,
        chain: caseIds.filed,
      },
    ]);
    expect(names).toEqual({ 'pmc-np': '白桦镇南坡村人民调解委员会', '990101100': '白桦镇' });
  });

  it('follow the case when it moves on', async () => {
    const { neighbours } = cases;
    const base = await town.base(neighbours.id);
    const event = anEvent({ id: testId(319), type: 'sessionHeld', by: testPeople.mediator.id });
    await town.send(
      testPeople.mediator,
      'mediation',
      { ...neighbours, events: [...neighbours.events, event] },
      { base },
    );
    expect(await seenBy('justice', { state: 'mediation.mediating' })).toEqual({ neighbours: 'full' });
    expect(Object.keys(await seenBy('justice'))[0]).toBe('neighbours');
  });
});

describe('the numbers beside the list', () => {
  it.each<[TestPerson, Question]>([
    ['justice', {}],
    ['justice', { type: 'mediation.02', risk: 'red' }],
    ['mediator', { source: 'mediation.1' }],
    ['mediator', { q: '郑春梅' }],
  ])('are those of its rows: %s %j', async (name, question) => {
    const { facets, listed, counted } = await town.desk.numbers(testPeople[name], question);
    const { rows } = await listOf(name, question);
    expect([listed, counted]).toEqual([rows.length, rows.length]);
    const { type: _, ...others } = question;
    const types = (await listOf(name, others)).rows.flatMap((row) =>
      row.type ? [`${row.collection}.${row.type}`] : [],
    );
    const recount = Object.entries(Object.groupBy(types, (type) => type)).map(([value, all]) => [value, all?.length]);
    expect(Object.fromEntries(facets.type.map(({ value, count }) => [value, count]))).toEqual(
      Object.fromEntries(recount),
    );
  });

  it('hide from the management committee how few cases it may only count', async () => {
    const { listed, counted, least, facets } = await town.desk.numbers(testPeople.office, {});
    expect([listed, counted, least]).toEqual([3, null, 5]);
    const numbers = Object.values(facets).flatMap((counts) => counts.map(({ count }) => count ?? 5));
    expect(numbers.filter((count) => count < 5)).toEqual([]);
  });
});

describe('narrowing the list', () => {
  it.each<[string, Question, CaseKey[]]>([
    ['by collection', { collection: 'petition' }, ['confidential', 'petition']],
    ['by several values', { type: 'mediation.01,mediation.04' }, ['filed', 'family']],
    ['by township', { township: '990101200' }, []],
    ['by risk', { risk: 'red' }, ['red']],
    ['by source', { source: 'mediation.3-1' }, ['filed']],
    ['by two facets at once', { risk: 'green', type: 'mediation.01' }, ['family']],
    ['by being over', { ended: 'yes' }, []],
  ])('%s', async (_title, question, found) => {
    expect(Object.keys(await seenBy('justice', question)).toSorted()).toEqual(found.toSorted());
  });
});

describe('searching the list', () => {
  it.each<[string, string, CaseKey[]]>([
    ['a name of two characters', '树林', ['red']],
    ['one character', '邬', ['neighbours']],
    ['the last character of a name', '渊', ['filed']],
    ['words of the brief', '排水沟', ['neighbours']],
    ['a number with its brackets', '（2026）白桦', ['neighbours', 'family', 'red', 'filed']],
    ['a part of a number', '第4号', ['filed']],
    ['digits and letters in any case', 'np01 0007', ['neighbours', 'family', 'red', 'filed']],
    ['two words that both occur', '郑春梅 利息', ['filed']],
    ['two words of different cases', '利息 赡养', []],
    ['signs in the wrong order', '林树', []],
    ['nothing but punctuation', '（）', ['neighbours', 'family', 'red', 'filed', 'petition', 'confidential']],
  ])('finds %s', async (_title, q, found) => {
    expect(Object.keys(await seenBy('justice', { q })).toSorted()).toEqual(found.toSorted());
  });

  it.each<[TestPerson, string]>([
    ['justice', secretNames.petition],
    ['justice', '扬尘'],
    ['office', secretNames.confidential],
    ['office', '低保'],
    ['office', secretNames.family],
    ['bureau', secretNames.accusation],
    ['colleague', '赡养'],
    ['clerk', secretNames.neighbours],
  ])('does not let %s find %s, which their level hides', async (name, q) => {
    expect((await listOf(name, { q })).total).toBe(0);
    expect(await town.desk.numbers(testPeople[name], { q })).toMatchObject({ listed: 0, counted: 0 });
  });

  it('forgets words that were taken out', async () => {
    const { family } = cases;
    const change = { ...family, brief: '财产分割。' };
    await town.send(testPeople.mediator, 'mediation', change, { base: await town.base(family.id) });
    expect(await seenBy('mediator', { q: '赡养老人' })).toEqual({});
    expect(await seenBy('mediator', { q: '财产' })).toEqual({ family: 'full' });
  });
});

describe('paging', () => {
  it('meets every case once, also while cases move', async () => {
    const ids = Array.from({ length: 40 }, (_, at) => testId(500 + at));
    const own = (id: string, brief: string) => aMediation({ id, brief, tempNo: '临-NP09-1' });
    for (const id of ids) await town.send(testPeople.mediator, 'mediation', own(id, '分页。'));
    const met: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await listOf('mediator', { q: 'np09', limit: '7', ...(cursor && { cursor }) });
      met.push(...page.rows.map((row) => row.id));
      cursor = page.cursor ?? undefined;
      const moved = met[pages] ?? '';
      await town.send(testPeople.mediator, 'mediation', own(moved, `又改 ${pages}`), { base: await town.base(moved) });
      expect(page.total).toBe(40);
      pages += 1;
    } while (cursor !== undefined);
    expect(pages).toBe(6);
    expect(met).toHaveLength(40);
    expect(met.toSorted()).toEqual(ids);
  });

  it('refuses a cursor it did not give', async () => {
    expect(await town.desk.list(testPeople.mediator, { cursor: 'made-up' })).toEqual({ ok: false, problem: 'invalid' });
  });
});
