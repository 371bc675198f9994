import { newEnvelope } from '@jiefen/domain/case-type/envelope';
import { digestsOf } from '@jiefen/domain/sync/held';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import { toHeld, toRow } from '../row.ts';
import type { Rows } from '../rows.ts';
import { createTestDisk } from '../testing.ts';
import { openLedger } from './ledger.ts';

const scopes = ['user/a', 'committee/b', 'township/c'];

/** One write of one of a few documents: told with an op and scopes, out of sight, or erased. */
const writes = fc.array(
  fc.record({
    id: fc.constantFrom('one', 'two', 'three'),
    state: fc.constantFrom('told', 'untold', 'erased'),
    op: fc.constantFrom('op-1', 'op-2', 'op-3'),
    scopes: fc.subarray(scopes),
  }),
  { maxLength: 12 },
);

function tell(rows: Rows<MediationBody>, ids: readonly string[], op: string): Promise<void> {
  return rows.rewrite(ids, (before, id) => {
    const envelope = newEnvelope({
      id,
      region: '990101',
      schema: 1,
      createdAt: '2026-04-13T00:00:00Z',
      createdBy: 'u',
    });
    return toRow(
      { body: { ...envelope, op }, unsent: false, base: null, told: { op, scopes }, refusal: null },
      before,
      1,
    );
  });
}

describe('the ledger', () => {
  it('counts what was stored before it was opened while others write', async () => {
    const database = await openDatabase({ name: 'counting', storage: createTestDisk().storage });
    const rows = database.rowsOf('mediation');
    const ids = Array.from({ length: 300 }, (_, at) => `document-${at}`);
    await tell(rows, ids, 'op-1');
    const ledger = await openLedger(database);
    await tell(rows, ids.slice(0, 10), 'op-2');
    await rows.rewrite(ids.slice(290), () => 'erase');
    await ledger.counted;
    const expected = digestsOf((await rows.all()).map(toHeld), scopes);
    for (const scope of scopes) expect(ledger.digest(scope)).toEqual(expected.get(scope));
    const ops = (await ledger.entriesIn('user/a')).map(({ op }) => op);
    expect([ops.length, ops.filter((op) => op === 'op-2').length]).toEqual([290, 10]);
    ledger.close();
    await database.close();
  });

  it('agrees at every moment with a count of everything that is stored', async () => {
    await fc.assert(
      fc.asyncProperty(writes, async (steps) => {
        const database = await openDatabase({ name: 'ledger', storage: createTestDisk().storage });
        const rows = database.rowsOf('mediation');
        const ledger = await openLedger(database);
        for (const { id, state, op, scopes: seen } of steps) {
          await rows.rewrite([id], (before) => {
            if (state === 'erased') return 'erase';
            const body = newEnvelope({
              id,
              region: '990101',
              schema: 1,
              createdAt: '2026-04-13T00:00:00Z',
              createdBy: 'u',
            });
            const told = state === 'told' ? { op, scopes: seen } : null;
            return toRow({ body, unsent: false, base: null, told, refusal: null }, before, 1);
          });
          const expected = digestsOf((await rows.all()).map(toHeld), scopes);
          for (const scope of scopes) expect(ledger.digest(scope)).toEqual(expected.get(scope));
        }
        ledger.close();
        await database.close();
      }),
      { numRuns: 30 },
    );
  });
});
