import { testPeople, type TestPerson } from '@jiefen/domain/access/testing';
import type { KeptWork, OpenConflicts } from '@jiefen/domain/desk/attention';
import { isRecord, type JsonObject } from '@jiefen/domain/sync/leaves';
import { aMediation, aPetition, testId, testPhone } from '@jiefen/domain/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseIds, cases, enterCases } from '../../testing/cases.ts';
import { openTestDesk, REGION, type TestDesk } from '../../testing/desk.ts';

let town: TestDesk;

async function conflictsOf(name: TestPerson): Promise<OpenConflicts['rows']> {
  const answer = await town.desk.conflicts(testPeople[name], {});
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value.rows;
}

async function keptOf(name: TestPerson): Promise<KeptWork['rows']> {
  const answer = await town.desk.kept(testPeople[name], {});
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value.rows;
}

describe('fields two people filled in differently', () => {
  beforeAll(async () => {
    town = await openTestDesk();
    await enterCases(town);
    const { neighbours } = cases;
    const first = await town.base(neighbours.id);
    const phoned = (number: number) => ({
      ...neighbours,
      brief: `第${number}种说法。`,
      parties: (neighbours.parties ?? []).map((party, at) =>
        at === 0 ? { ...party, phone: testPhone(number) } : party,
      ),
    });
    await town.send(testPeople.mediator, 'mediation', phoned(71), { base: first });
    await town.send(testPeople.colleague, 'mediation', phoned(72), { base: first });
  });

  afterAll(() => town.close());

  it('show both values, who wrote them and when, with numbers masked', async () => {
    const rows = await conflictsOf('townshipHead');
    expect(rows.find(({ conflict }) => conflict.path === 'brief')).toMatchObject({
      id: caseIds.neighbours,
      township: '990101100',
      conflict: {
        label: { zh: '纠纷简要情况' },
        base: cases.neighbours.brief,
        kept: '第72种说法。',
        lost: '第71种说法。',
        keptBy: 'u-li',
        lostBy: 'u-zhao',
        keptAt: '2026-05-20T08:00:09.000Z',
      },
    });
    expect(rows.find(({ conflict }) => conflict.path.endsWith('.phone'))).toMatchObject({
      conflict: { kept: '100****0072', lost: '100****0071' },
    });
  });

  it.each<[TestPerson, number]>([
    ['mediator', 2],
    ['colleague', 2],
    ['townshipHead', 2],
    ['justice', 2],
    ['neighbour', 0],
    ['court', 0],
    ['office', 0],
    ['otherJustice', 0],
  ])('wait in the list of %s: %i', async (name, count) => {
    expect(await conflictsOf(name)).toHaveLength(count);
  });

  it('stand in the list and its numbers as open', async () => {
    const answer = await town.desk.list(testPeople.justice, { conflicts: 'open' });
    expect(answer).toMatchObject({ ok: true, value: { total: 1, rows: [{ id: caseIds.neighbours, conflicts: 2 }] } });
    const { facets } = await town.desk.numbers(testPeople.justice, {});
    expect(facets.conflicts).toContainEqual({ value: 'open', count: 1 });
  });

  it('are settled from the desk by a change like any other; masked numbers stay what they are', async () => {
    const opened = await town.desk.open(testPeople.townshipHead, caseIds.neighbours);
    if (!opened.ok) throw new Error(opened.problem);
    const { document, base } = opened.value;
    const resolution = { choice: 'lost', by: 'u-sun', at: '2026-05-21T09:00:00+08:00' };
    const conflicts = listIn(document['conflicts']).map((conflict) => ({ ...conflict, resolution }));
    const phones = listIn(document['parties']).map((party, at) =>
      at === 0 ? { ...party, phone: '100****0071' } : party,
    );
    const doc = { ...document, id: caseIds.neighbours, brief: '第71种说法。', parties: phones, conflicts };
    const change = { op: randomUUID(), collection: 'mediation', base, doc } as const;
    const answer = await town.desk.change(testPeople.townshipHead, { device: 'desk-1', changes: [change] });
    expect(answer).toMatchObject({ ok: true, value: { receipts: [{ op: change.op, outcome: 'applied' }] } });

    const stored = await town.stored(caseIds.neighbours);
    expect(stored).toMatchObject({ brief: '第71种说法。', parties: [{ phone: testPhone(71) }, {}] });
    expect(stored['parties']).toMatchObject((cases.neighbours.parties ?? []).map(({ idNumber }) => ({ idNumber })));
    expect(await conflictsOf('townshipHead')).toEqual([]);
  });
});

function listIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

describe('changes from a desk', () => {
  beforeEach(async () => {
    town = await openTestDesk();
    await enterCases(town);
    return () => town.close();
  });

  it('leave alone what the desk was not shown', async () => {
    const opened = await town.desk.open(testPeople.bureau, caseIds.petition);
    if (!opened.ok) throw new Error(opened.problem);
    const { document, base } = opened.value;
    const doc = { ...document, id: caseIds.petition, demand: '停止扬尘。' };
    const before = await town.stored(caseIds.petition);
    await town.desk.change(testPeople.bureau, {
      device: 'desk-1',
      changes: [{ op: 'op-1', collection: 'petition', base, doc }],
    });
    const after = await town.stored(caseIds.petition);
    expect(after['demand']).toBe('停止扬尘。');
    expect(after['petitioners']).toEqual(before['petitioners']);
  });

  it('cannot empty an accusation of which only the registration is shown', async () => {
    const opened = await town.desk.open(testPeople.bureau, caseIds.accusation);
    if (!opened.ok) throw new Error(opened.problem);
    const { document, base } = opened.value;
    const doc = { ...document, id: caseIds.accusation, nationalRefNo: '测-77' };
    const before = await town.stored(caseIds.accusation);
    const answer = await town.desk.change(testPeople.bureau, {
      device: 'desk-1',
      changes: [{ op: 'op-2', collection: 'petition', base, doc }],
    });
    expect(answer).toMatchObject({ ok: true, value: { receipts: [{ outcome: 'applied' }] } });
    const after = await town.stored(caseIds.accusation);
    expect(after).toMatchObject({ nationalRefNo: '测-77', summary: before['summary'] });
    expect(after['petitioners']).toEqual(before['petitioners']);
    expect(Object.keys(after)).not.toContain('state');
  });

  it('are not taken when a masked number would write over a real one', async () => {
    const opened = await town.desk.open(testPeople.mediator, caseIds.neighbours);
    if (!opened.ok) throw new Error(opened.problem);
    const { document, base } = opened.value;
    const parties = listIn(document['parties']).map((party) => ({ ...party, idNumber: '110***********9999' }));
    const doc = { ...document, id: caseIds.neighbours, parties };
    const answer = await town.desk.change(testPeople.mediator, {
      device: 'desk-1',
      changes: [{ op: 'op-3', collection: 'mediation', base, doc }],
    });
    expect(answer).toEqual({ ok: false, problem: 'invalid' });
  });

  it('of somebody without the right end as words of farewell, like those of a phone', async () => {
    const doc = { ...(await town.stored(caseIds.neighbours)), id: caseIds.neighbours, brief: '改写。' };
    const base = await town.base(caseIds.neighbours);
    const answer = await town.desk.change(testPeople.otherHead, {
      device: 'desk-1',
      changes: [{ op: 'op-4', collection: 'mediation', base, doc }],
    });
    expect(answer).toMatchObject({ ok: true, value: { receipts: [{ outcome: 'farewell' }] } });
    expect((await town.stored(caseIds.neighbours))['brief']).toBe(cases.neighbours.brief);
  });
});

describe('work that did not go in', () => {
  beforeAll(async () => {
    town = await openTestDesk();
    await enterCases(town);
    const { neighbours } = cases;
    const { neighbour, mediator, otherHead } = testPeople;
    const base = await town.base(neighbours.id);
    await town.send(neighbour, 'mediation', aMediation({ id: testId(61), createdBy: 'u-zhao' }), { op: 'refused' });
    await town.send(mediator, 'mediation', { ...neighbours, disputeType: '99' }, { base, op: 'odd' });
    await town.send(otherHead, 'mediation', { ...neighbours, brief: '另有隐情。' }, { base, op: 'late' });
    await town.send(mediator, 'petition', aPetition({ id: testId(62), createdBy: 'u-luo' }), { op: 'petition' });
    await town.send(
      mediator,
      'mediation',
      { ...cases.family, brief: '家暴细节。', x: { constructor: 1 } },
      {
        base: await town.base(caseIds.family),
        op: 'family',
      },
    );
  });

  afterAll(() => town.close());

  const opsOf = async (name: TestPerson) => (await keptOf(name)).map(({ op, outcome }) => `${op} ${outcome}`);

  it.each<[TestPerson, string[]]>([
    ['townshipHead', ['family quarantined', 'late farewell', 'odd quarantined', 'refused refused']],
    ['justice', ['family quarantined', 'late farewell', 'odd quarantined', 'refused refused']],
    ['neighbourHead', ['late farewell', 'odd quarantined', 'refused refused']],
    ['otherHead', []],
    ['otherJustice', []],
    ['bureau', ['petition refused']],
    ['clerk', ['petition refused']],
    ['otherClerk', []],
    ['mediator', []],
  ])('reaches %s', async (name, ops) => {
    expect(await opsOf(name)).toEqual(ops);
  });

  it('is kept word for word, as far as it differs, with numbers masked', async () => {
    const late = (await keptOf('justice')).find(({ op }) => op === 'late');
    expect(late).toMatchObject({
      person: 'u-ma',
      device: 'phone',
      id: caseIds.neighbours,
      fields: [{ path: 'brief', label: { zh: '纠纷简要情况' }, value: '另有隐情。' }],
    });
    const refused = (await keptOf('justice')).find(({ op }) => op === 'refused');
    expect(refused?.reason).toBe('access.author');
    expect(refused?.fields.map(({ path }) => path)).toContain('disputeType');
    expect(JSON.stringify(refused)).not.toMatch(/\b99\d{15}[\dX]\b|\b100\d{8}\b/);
  });

  it('comes page by page', async () => {
    const ops: string[] = [];
    let cursor: string | undefined;
    do {
      const answer = await town.desk.kept(testPeople.justice, { limit: '1', ...(cursor && { cursor }) });
      if (!answer.ok) throw new Error(answer.problem);
      ops.push(...answer.value.rows.map(({ op }) => op));
      cursor = answer.value.cursor ?? undefined;
    } while (cursor !== undefined);
    expect(ops).toEqual(['family', 'late', 'odd', 'refused']);
  });

  it('about a confidential petition is read under note', async () => {
    const base = await town.base(caseIds.confidential);
    const late = { ...cases.confidential, demand: '另有补充。' };
    await town.send(testPeople.mediator, 'petition', late, { base, op: 'secret' });
    expect(await keptOf('bureau')).toMatchObject([{ op: 'secret', outcome: 'farewell' }, { op: 'petition' }]);
    const rows = await town.store.read(({ audit }) => audit.since(REGION, 0, 1000));
    const noted = rows.filter(({ action }) => action === 'kept.read');
    expect(noted).toMatchObject([{ person: 'u-luo', object: 'secret', purpose: '处理未收下的内容' }]);
  });
});
