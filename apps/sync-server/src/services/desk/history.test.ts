import { testPeople } from '@jiefen/domain/access/testing';
import type { History } from '@jiefen/domain/desk/case-detail';
import { anEvent, testId } from '@jiefen/domain/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIds, cases, enterCases } from '../../testing/cases.ts';
import { openTestDesk, REGION, type TestDesk } from '../../testing/desk.ts';

let town: TestDesk;

beforeAll(async () => {
  town = await openTestDesk();
  await enterCases(town);
  const { neighbours } = cases;
  const { mediator, colleague } = testPeople;
  const first = await town.base(neighbours.id);
  await town.send(mediator, 'mediation', { ...neighbours, brief: '已现场查看。' }, { base: first });
  const events = [...neighbours.events, anEvent({ id: testId(319), type: 'sessionHeld', by: colleague.id })];
  await town.send(colleague, 'mediation', { ...neighbours, brief: '两家各执一词。', events }, { base: first });
});

afterAll(() => town.close());

async function historyOf(): Promise<History> {
  const answer = await town.desk.history(testPeople.justice, caseIds.neighbours);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

describe('the history of a case', () => {
  it('says who changed what, newest first, with the names of the fields', async () => {
    const { versions, names } = await historyOf();
    expect(versions.map(({ ver, person }) => [ver, person])).toEqual([
      [3, 'u-li'],
      [2, 'u-zhao'],
      [1, 'u-zhao'],
    ]);
    expect(versions[1]).toMatchObject({
      at: '2026-05-20T08:00:08.000Z',
      device: 'phone',
      fields: [{ path: 'brief', label: { zh: '纠纷简要情况' }, before: cases.neighbours.brief, after: '已现场查看。' }],
    });
    expect(names).toEqual({
      'u-zhao': 'u-zhao 测试',
      'u-li': 'u-li 测试',
      'pmc-np': '白桦镇南坡村人民调解委员会',
      '990101100': '白桦镇',
    });
  });

  it('tells of steps by their names, and of entries that differ', async () => {
    const { versions } = await historyOf();
    const last = versions[0]?.fields ?? [];
    expect(last.find(({ path }) => path === `events[${testId(319)}]`)).toMatchObject({
      label: { zh: expect.stringContaining('调解') },
      after: { type: 'sessionHeld', by: 'u-li' },
    });
    expect(last.find(({ path }) => path.startsWith('conflicts['))).toMatchObject({
      label: { zh: '两人填写不一致' },
      after: { path: 'brief', lost: '已现场查看。', kept: '两家各执一词。' },
    });
  });

  it('names what the server added, and shows no number of an identity paper', async () => {
    const { versions } = await historyOf();
    const paths = versions[2]?.fields.map(({ path }) => path) ?? [];
    expect(paths).toContain('caseNo');
    expect(paths).not.toContain('ver');
    expect(JSON.stringify(versions)).not.toMatch(/\b99\d{15}[\dX]\b|\b100\d{8}\b/);
  });

  it('is for those with full view only', async () => {
    const refused = { ok: false, problem: 'refused' };
    expect(await town.desk.history(testPeople.office, caseIds.petition)).toEqual(refused);
    expect(await town.desk.history(testPeople.bureau, caseIds.accusation)).toEqual(refused);
  });

  it('is noted in the audit log', async () => {
    await historyOf();
    const [last] = (await town.store.read(({ audit }) => audit.since(REGION, 0, 1000))).toReversed();
    expect(last).toMatchObject({ person: 'u-feng', action: 'case.history', object: caseIds.neighbours });
  });

  it('shows when somebody altered what is stored', async () => {
    expect(await historyOf()).toMatchObject({ verified: true, altered: null });
    await town.store.write(async ({ documents }) => {
      const [row] = await documents.byIds(REGION, [caseIds.neighbours]);
      if (row !== undefined) await documents.put([{ ...row, body: row.body.replace('各执', '同意') }]);
    });
    expect(await historyOf()).toMatchObject({ verified: false, altered: 3 });
  });
});
