import { describe, expect, test } from 'vitest';
import { aMediation, anEnvelope, anEvent, aParty, aPetition, testId } from '../testing.ts';
import type { Conflict } from './envelope.ts';
import { mediation } from './mediation.ts';
import { parseCase } from './parse.ts';
import { petition } from './petition.ts';

const conflict: Conflict = {
  id: testId(5),
  path: 'agreement.performBy',
  base: '2026-04-30',
  kept: '2026-05-01',
  lost: '2026-05-05',
  keptBy: 'u-zhao',
  lostBy: 'u-zhou',
  keptAt: '2026-04-20T08:00:00+08:00',
  lostAt: '2026-04-20T09:00:00+08:00',
};

describe('a document that is taken as it is', () => {
  test.each([
    ['a mediation', mediation, aMediation()],
    ['a petition', petition, aPetition()],
    ['a case with nothing but its envelope', mediation, anEnvelope(1)],
    ['a case with an event', mediation, aMediation({ events: [anEvent({ type: 'submit', payload: { n: 1 } })] })],
    ['a case with an open conflict', mediation, aMediation({ conflicts: [conflict] })],
    ['a case with a removed party', mediation, aMediation({ parties: [aParty({ removed: true })] })],
    ['a field of a newer version', mediation, { ...aMediation(), mood: { of: 'party' } }],
    [
      'an event of a newer version',
      mediation,
      { ...aMediation(), events: [{ ...anEvent({ type: 'sing' }), key: 'C' }] },
    ],
  ])('%s', (_name, type, body) => {
    expect(parseCase(type, body)).toEqual({ ok: true, body });
  });
});

describe('a document that is refused with the place of the fault', () => {
  test.each([
    [{ disputeType: '99' }, 'disputeType'],
    [{ disputeType: 2 }, 'disputeType'],
    [{ occurredAt: '2026-02-30' }, 'occurredAt'],
    [{ parties: [aParty(), { id: testId(3), name: 7 }] }, 'parties[1].name'],
    [{ parties: [{ name: '吴长根' }] }, 'parties[0].id'],
    [{ agreement: { amountFen: 12.5 } }, 'agreement.amountFen'],
    [{ agreement: { signatures: [{ id: testId(4), at: '昨天' }] } }, 'agreement.signatures[0].at'],
    [{ sessions: {} }, 'sessions'],
    [{ id: 'case-m1' }, 'id'],
    [{ region: '9901' }, 'region'],
    [{ ver: -1 }, 'ver'],
    [{ events: [{ id: testId(6), type: 'submit', by: 'u-zhao', device: 'NP01' }] }, 'events[0].at'],
    [
      { conflicts: [{ ...conflict, resolution: { choice: 'both', by: 'u-zhao', at: conflict.keptAt } }] },
      'conflicts[0].resolution.choice',
    ],
    [{ scopes: undefined }, 'scopes'],
  ])('%j', (wrong, path) => {
    const parsed = parseCase(mediation, { ...aMediation(), ...wrong });
    expect(parsed).toMatchObject({ ok: false, problem: 'shape', faults: [{ path }] });
  });

  test.each([[null], ['{}'], [[]], [undefined]])('%j', (value) => {
    expect(parseCase(mediation, value).ok).toBe(false);
  });
});

test('every fault is named, not only the first', () => {
  const parsed = parseCase(mediation, { ...aMediation(), disputeType: 'x', brief: 1 });
  expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.path)).toEqual(['disputeType', 'brief']);
});
