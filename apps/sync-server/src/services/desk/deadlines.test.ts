import { testPeople, type TestPerson } from '@jiefen/domain/access/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIds, enterCases } from '../../testing/cases.ts';
import { openTestDesk, type TestDesk } from '../../testing/desk.ts';

let town: TestDesk;

beforeAll(async () => {
  town = await openTestDesk();
  await enterCases(town);
});
afterAll(() => town.close());

const deadlinesFor = (name: TestPerson, key: keyof typeof caseIds) =>
  town.desk.deadlines(testPeople[name], caseIds[key]);

describe('the deadlines of a case', () => {
  it('come with the day it is, their state and the reckoning', async () => {
    expect(await deadlinesFor('justice', 'neighbours')).toMatchObject({
      ok: true,
      value: {
        today: '2026-05-20',
        deadlines: [
          {
            rule: 'pm.mediate',
            from: '2026-04-13',
            raw: '2026-05-13',
            due: '2026-05-13',
            state: 'overdue',
            trace: expect.arrayContaining([expect.objectContaining({ step: 'counted' })]),
          },
        ],
      },
    });
  });

  it('are for those who see the case whole', async () => {
    expect(await deadlinesFor('office', 'petition')).toEqual({ ok: false, problem: 'refused' });
    expect(await deadlinesFor('otherJustice', 'neighbours')).toEqual({ ok: false, problem: 'unknown' });
  });
});
