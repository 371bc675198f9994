import fc from 'fast-check';
import {
  fillWithDefaultSettings,
  normalizeMangoQuery,
  prepareQuery,
  type MangoQuery,
  type RxStorage,
  type RxStorageInstance,
} from 'rxdb/plugins/core';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { describe, expect, it } from 'vitest';
import type { Row } from '../row.ts';
import { rowSchema } from '../tables.ts';
import { createCipher } from './cipher.ts';
import type { StoredDocument, StoredFields } from './document.ts';
import { createLogStorage } from './storage.ts';
import { createTestVault, makeKey } from './testing.ts';

type Instance = RxStorageInstance<StoredFields, object, object>;

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

const writes = fc.record({
  kind: fc.constant('write' as const),
  rows: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      unsent: fc.constantFrom(0, 1),
      rank: fc.integer({ min: 0, max: 3 }),
      color: fc.constantFrom('red', 'green', 'blue'),
      isErased: fc.boolean(),
      /** Names the state before truly, not at all, or an old one. */
      previous: fc.constantFrom('true', 'none', 'stale'),
    }),
    { selector: ({ id }) => id, maxLength: 6 },
  ),
});

const selectors = fc.constantFrom<MangoQuery<Row>['selector']>(
  {},
  { unsent: 1 },
  { rank: { $gt: 1 } },
  { rank: { $gte: 1, $lt: 3 } },
  { id: { $in: ['a', 'c'] } },
  { $or: [{ rank: 0 }, { unsent: 0 }] },
);
const insideSelectors = fc.constantFrom<object>(
  { 'body.color': 'red' },
  { unsent: 1, 'body.color': { $ne: 'red' } },
  { $and: [{ rank: { $lt: 3 } }, { 'body.color': { $in: ['green', 'blue'] } }] },
);
const sorts = fc.constantFrom<MangoQuery<Row>['sort']>(
  [{ rank: 'asc' }],
  [{ rank: 'desc' }],
  [{ unsent: 'asc' }, { since: 'asc' }],
  [{ unsent: 'desc' }, { rank: 'asc' }],
);

const queries = fc.record({
  kind: fc.constant('query' as const),
  selector: fc.oneof(selectors, insideSelectors),
  sort: sorts,
  skip: fc.constantFrom(0, 0, 1),
  limit: fc.constantFrom(undefined, 0, 1, 3),
});
const finds = fc.record({
  kind: fc.constant('find' as const),
  ids: fc.shuffledSubarray([...ids, 'z']),
  withErased: fc.boolean(),
});
const others = fc.constantFrom({ kind: 'tidy' as const }, { kind: 'reopen' as const });

const steps = fc.array(fc.oneof({ weight: 4, arbitrary: writes }, { weight: 4, arbitrary: queries }, finds, others), {
  maxLength: 25,
  size: 'max',
});
type Step = (typeof steps extends fc.Arbitrary<infer List> ? List : never) extends (infer One)[] ? One : never;

const schema = fillWithDefaultSettings(structuredClone(rowSchema));

async function open(storage: RxStorage<object, object>): Promise<Instance> {
  const params = {
    databaseInstanceToken: 'token',
    databaseName: 'differential',
    collectionName: 'rows',
    schema,
    options: {},
    multiInstance: false,
    devMode: false,
  };
  return (await storage.createStorageInstance(params as never)) as unknown as Instance;
}

/** What a step did, as anybody outside sees it. */
async function take(instance: Instance, step: Step, turn: number, past: Map<string, StoredDocument>): Promise<unknown> {
  if (step.kind === 'find') {
    const found = await instance.findDocumentsById(step.ids, step.withErased);
    return found.map(plain).sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
  }
  if (step.kind === 'query') {
    const { selector, sort, skip, limit } = step;
    const query = { selector, sort, skip, ...(limit === undefined ? {} : { limit }) } as MangoQuery<Row>;
    const prepared = prepareQuery(schema, normalizeMangoQuery<Row>(schema, query)) as never;
    const { documents } = await instance.query(prepared);
    const unlimited = prepareQuery(schema, normalizeMangoQuery<Row>(schema, { selector } as MangoQuery<Row>)) as never;
    return [documents.map(plain), (await instance.count(unlimited)).count];
  }
  if (step.kind !== 'write') return undefined;
  const known = new Map((await instance.findDocumentsById(ids, true)).map((document) => [document.id, document]));
  const rows = step.rows.map(({ id, unsent, rank, color, isErased, previous }) => {
    const before = previous === 'true' ? known.get(id) : previous === 'stale' ? past.get(id) : undefined;
    const base = { since: 0, base: null, told: null, refusal: null, _attachments: {}, _meta: { lwt: turn + 1 } };
    const document = { ...base, id, unsent, rank, body: { id, color }, _deleted: isErased, _rev: `${turn + 1}-x` };
    return { document, ...(before && { previous: before }) };
  });
  for (const [id, document] of known) if (!past.has(id)) past.set(id, document);
  const { error } = await instance.bulkWrite(rows as never, 'test');
  return error.map(({ status, documentId, ...rest }) => [
    status,
    documentId,
    'documentInDb' in rest ? plain(rest.documentInDb) : null,
  ]);
}

function plain(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document));
}

/** An erased document may be forgotten with every restart, so both forget. */
async function forget(instance: Instance): Promise<void> {
  await instance.cleanup(-1_000_000);
}

describe('the storage of the phone', () => {
  it('answers like the memory storage of RxDB, whatever is written, tidied and opened again', async () => {
    const key = await makeKey();
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const vault = createTestVault();
        const storage = () =>
          createLogStorage({
            vault,
            cipher: createCipher(key),
            timer: () => () => undefined,
            onDamage: () => expect.unreachable(),
            outlinerOf: () => ({ version: '1', outline: ({ id }) => id, outlook: () => null }),
          });
        const theirs = await open(Object.assign(getRxStorageMemory(), { collectionStates: new Map() }) as never);
        let ours = await open(storage());
        const [ourPast, theirPast] = [new Map(), new Map()];
        for (const [turn, step] of list.entries()) {
          if (step.kind === 'tidy' || step.kind === 'reopen') {
            await forget(theirs);
            await forget(ours);
          }
          if (step.kind === 'reopen') {
            await ours.close();
            ours = await open(storage());
          }
          const answers = [await take(ours, step, turn, ourPast), await take(theirs, step, turn, theirPast)];
          expect(answers[0]).toEqual(answers[1]);
        }
        await ours.close();
        await theirs.close();
      }),
      { numRuns: 150 },
    );
  });
});
