import { testPeople, type TestPerson } from '@jiefen/domain/access/testing';
import type { CaseDetail } from '@jiefen/domain/desk/case-detail';
import { anEvent, testId, testResidentId } from '@jiefen/domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIds, cases, enterCases, secretNames } from '../../testing/cases.ts';
import { openTestDesk, REGION, type TestDesk } from '../../testing/desk.ts';
import { firstAlteredEntry } from '../audit.ts';

type CaseKey = keyof typeof caseIds;

let town: TestDesk;

beforeAll(async () => {
  town = await openTestDesk();
  await enterCases(town);
});

afterAll(() => town.close());

async function open(name: TestPerson, key: CaseKey): Promise<CaseDetail> {
  const answer = await town.desk.open(testPeople[name], caseIds[key]);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

const everybody = Object.keys(testPeople) as TestPerson[];
const logged = () => town.store.read(({ audit }) => audit.since(REGION, 0, 1000));

describe('opening a case', () => {
  it('shows all of it to those with full view, numbers masked', async () => {
    const { document, level, masked, names, base, may } = await open('mediator', 'neighbours');
    const [party] = cases.neighbours.parties ?? [];
    expect(level).toBe('full');
    expect(document).toMatchObject({ brief: cases.neighbours.brief, parties: [{ name: secretNames.neighbours }, {}] });
    expect(JSON.stringify(document)).not.toContain(party?.idNumber);
    expect(masked).toContain(`parties[${party?.id}].idNumber`);
    expect(names).toMatchObject({ 'u-zhao': 'u-zhao 测试', 'pmc-np': '白桦镇南坡村人民调解委员会' });
    expect(base.ver).toBe(1);
    expect(may).toEqual({ edit: true, history: true, reveal: true });
  });

  it('tells where the case stands, and which steps have no effect and why', async () => {
    const { red } = cases;
    const events = [...red.events, anEvent({ id: testId(339), type: 'registered', by: testPeople.mediator.id })];
    await town.send(testPeople.mediator, 'mediation', { ...red, events }, { base: await town.base(red.id) });
    const { course } = await open('justice', 'red');
    expect(course).toMatchObject({ state: 'accepted', title: { zh: '已受理' }, ended: false });
    expect(course?.events).toMatchObject([
      { id: testId(330), applied: true },
      { id: testId(339), applied: false, reason: { code: expect.stringMatching(/^flow\./), title: expect.anything() } },
    ]);
  });

  it('shows the management committee a petition without a name or a word', async () => {
    const { document, level, course, may } = await open('office', 'petition');
    expect(level).toBe('nameless');
    expect(document).toMatchObject({ form: 'visit', contentCategory: '03', state: 'routing' });
    expect(Object.keys(document)).not.toContain('petitioners');
    expect(course).toMatchObject({ state: 'routing', title: { zh: '待分流' }, events: [] });
    expect(may).toMatchObject({ history: false, reveal: false });
  });

  it('shows of an accusation its registration and nothing of what it says', async () => {
    const { document, level } = await open('bureau', 'accusation');
    expect(level).toBe('min');
    expect(document).toMatchObject({ purpose: 'accusation', form: 'visit' });
    expect(JSON.stringify(document)).not.toContain('截留');
  });

  it('never names anybody and shows no word to those without full view', async () => {
    const words: Record<CaseKey, string> = { ...secretNames };
    for (const name of everybody) {
      for (const key of Object.keys(caseIds) as CaseKey[]) {
        const answer = await town.desk.open(testPeople[name], caseIds[key]);
        const said = JSON.stringify(answer);
        const full = answer.ok && answer.value.level === 'full';
        if (!full) expect(said, `${name} opens ${key}`).not.toContain(words[key]);
        if (!full) expect(said, `${name} opens ${key}`).not.toContain(cases[key].id.length > 0 ? briefOf(key) : '');
        for (const number of numbersOf(key)) expect(said, `${name} opens ${key}`).not.toContain(number);
      }
    }
  });

  it.each<[TestPerson, CaseKey]>([
    ['neighbour', 'neighbours'],
    ['colleague', 'family'],
    ['clerk', 'neighbours'],
    ['office', 'neighbours'],
    ['office', 'accusation'],
    ['court', 'neighbours'],
    ['otherJustice', 'petition'],
    ['administrator', 'neighbours'],
    ['auditor', 'neighbours'],
  ])('is unknown to %s: %s', async (name, key) => {
    const unknown = { ok: false, problem: 'unknown' };
    expect(await town.desk.open(testPeople[name], caseIds[key])).toEqual(unknown);
    expect(await town.desk.history(testPeople[name], caseIds[key])).toEqual(unknown);
    const request = { field: 'title', purpose: '核对' };
    expect(await town.desk.reveal(testPeople[name], caseIds[key], request)).toEqual(unknown);
    expect(await town.desk.open(testPeople[name], testId(999))).toEqual(unknown);
  });
});

function briefOf(key: CaseKey): string {
  const doc: { brief?: string | undefined; summary?: string | undefined } = cases[key];
  return doc.brief ?? doc.summary ?? '';
}

function numbersOf(key: CaseKey): string[] {
  return JSON.stringify(cases[key]).match(/\b99\d{15}[\dX]\b|\b100\d{8}\b/g) ?? [];
}

describe('a masked number', () => {
  const [party] = cases.filed.parties ?? [];
  const field = `parties[${party?.id}].idNumber`;
  const purpose = '核对当事人身份';

  it('is given to whoever may see it, with the purpose in the log', async () => {
    expect(await town.desk.reveal(testPeople.judge, caseIds.filed, { field, purpose })).toEqual({
      ok: true,
      value: { field, value: testResidentId('1970-01-01', 341) },
    });
    const [last] = (await logged()).toReversed();
    expect(last).toMatchObject({
      person: 'u-he',
      action: 'field.reveal',
      object: `${caseIds.filed} ${field}`,
      purpose,
    });
  });

  it('stays masked for a judicial office', async () => {
    const refused = { ok: false, problem: 'refused' };
    expect(await town.desk.reveal(testPeople.justice, caseIds.filed, { field, purpose })).toEqual(refused);
  });

  it('is the only thing that can be asked for', async () => {
    const invalid = { ok: false, problem: 'invalid' };
    for (const other of ['brief', 'parties', 'parties[x].idNumber', 'nowhere', '__proto__.idNumber']) {
      expect(await town.desk.reveal(testPeople.judge, caseIds.filed, { field: other, purpose })).toEqual(invalid);
    }
  });
});

describe('the audit log', () => {
  it('notes who opened which case, in a chain that shows what was altered', async () => {
    await open('court', 'filed');
    await open('judge', 'red');
    const rows = await logged();
    expect(rows.slice(-2)).toMatchObject([
      { person: 'u-lin', action: 'case.open', object: caseIds.filed },
      { person: 'u-he', action: 'case.open', object: caseIds.red },
    ]);
    expect(firstAlteredEntry(rows)).toBeUndefined();
    const forged = rows.map((row) => (row.seq === 3 ? { ...row, person: 'u-nobody' } : row));
    expect(firstAlteredEntry(forged)?.seq).toBe(3);
    const shortened = rows.filter((row) => row.seq !== 2);
    expect(firstAlteredEntry(shortened)?.seq).toBe(3);
  });

  it('notes nothing for what could not be opened', async () => {
    const before = (await logged()).length;
    await town.desk.open(testPeople.neighbour, caseIds.red);
    expect(await logged()).toHaveLength(before);
  });

  it('keeps one order when many open at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => open('justice', 'filed')));
    const rows = await logged();
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, at) => at + 1));
    expect(firstAlteredEntry(rows)).toBeUndefined();
  });
});
