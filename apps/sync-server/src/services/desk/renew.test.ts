import { testPeople } from '@jiefen/domain/access/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIds, enterCases } from '../../testing/cases.ts';
import { openTestDesk, REGION, type TestDesk } from '../../testing/desk.ts';
import { renewCases } from './renew.ts';

let town: TestDesk;

beforeAll(async () => {
  town = await openTestDesk();
  await enterCases(town);
});

afterAll(() => town.close());

const list = () => town.desk.list(testPeople.justice, {});

describe('rows written before there was a desk, or in another shape', () => {
  it('are written again from the documents, exactly as before', async () => {
    const before = await list();
    await town.store.write(({ deskCases }) => deskCases.put(REGION, Object.values(caseIds), []));
    expect(await list()).toMatchObject({ ok: true, value: { total: 0 } });
    expect(await renewCases(town.store)).toBe(7);
    expect(await list()).toEqual(before);
    expect(await town.desk.list(testPeople.justice, { q: '排水沟' })).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('are left alone once they have the present shape', async () => {
    expect(await renewCases(town.store)).toBe(0);
  });
});
