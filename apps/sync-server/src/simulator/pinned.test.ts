import { expect, test } from 'vitest';
import { honestPlan, runSeed } from './run.ts';

/** Seeds that once found a fault, with the fault. */
const pinned: readonly (readonly [seed: number, fault: string])[] = [
  [7, 'a refused change stayed readable after its scope was lost'],
  [16, 'a number was given again after a restore'],
  [27, 'a phone that died between receipt and document kept an old state'],
  [34, 'a notice was gone after a restore'],
  [40, 'settling a conflict in favour of nothing left a shape nobody could edit'],
  [41, 'ids of conflicts were no names, so the document could not be edited any more'],
  [60, 'a refusal said to one phone bound the others'],
  [69, 'a change of a document the server did not have left its writer without word'],
  [337, 'a number that came back from before a restore was not taken note of'],
  [10089, 'a document whose receipt came without it was dropped instead of asked for'],
  [10226, 'a phone that had saved no place in the feed did not notice a restore'],
  [10281, 'a refused change of a document that left stayed when nobody told it was gone'],
  [455, 'a refused document only one phone had left that phone'],
];

test.each(pinned)('seed %i: no more %s', async (seed) => {
  const { lost, leaked, hidden, diverged } = await runSeed(seed, {
    ...honestPlan,
    phones: 3 + (seed % 6),
    parcels: false,
  });
  expect({ lost, leaked, hidden, diverged }).toEqual({ lost: [], leaked: [], hidden: [], diverged: [] });
});

/** The same, of runs with parcels, orders, rescue files and lost databases. */
const pinnedWithParcels: readonly (readonly [seed: number, fault: string])[] = [
  [6, 'a phone that never heard what was merged passed its own words for it after a restore'],
  [12, 'a phone that forgot its vault did not read anew'],
  [142, 'refused words a restored server had lost were forgotten with the vault'],
  [328, 'a state merged again after a restore hid the one that was merged before'],
  [416, 'a state merged again after a restore hid the one that was merged before'],
  [
    20087,
    'a change refused to its author after a restore kept another phone from bringing back the state it was part of',
  ],
  [351, 'a parcel somebody had carried to a server that was restored was not carried again'],
  [365, 'a parcel somebody had carried to a server that was restored was not carried again'],
  [423, 'a parcel somebody had carried to a server that was restored was not carried again'],
];

test.each(pinnedWithParcels)('seed %i with parcels: no more %s', async (seed) => {
  const { lost, leaked, hidden, diverged } = await runSeed(seed, { ...honestPlan, phones: 3 + (seed % 6) });
  expect({ lost, leaked, hidden, diverged }).toEqual({ lost: [], leaked: [], hidden: [], diverged: [] });
});

test('the same seed gives the same run', async () => {
  const first = await runSeed(3, honestPlan);
  const second = await runSeed(3, honestPlan);
  expect(second.ledger.words).toEqual(first.ledger.words);
  expect(second.ledger.rounds).toBe(first.ledger.rounds);
}, 60_000);
