import { mayCreate } from '@jiefen/domain/access/may';
import { createDirectory } from '@jiefen/domain/access/people';
import { envelopeEntries } from '@jiefen/domain/case-type/envelope';
import { missingLabels } from '@jiefen/domain/case-type/missing';
import { parseCase } from '@jiefen/domain/case-type/parse';
import { documentTypeOf } from '@jiefen/domain/case-type/registry';
import { fold } from '@jiefen/domain/flow/fold';
import { mayFollow } from '@jiefen/domain/flow/next';
import { flowOf } from '@jiefen/domain/flow/registry';
import { isRecord } from '@jiefen/domain/sync/leaves';
import { firstOddKey } from '@jiefen/domain/sync/plain';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../simulator/random.ts';
import { type Generated, generateCases } from './generate.ts';
import { readDemo } from './read.ts';
import { doubtsIn, strangersIn, unknownIn } from './testing.ts';

const demo = readDemo();
const people = demo.people.map(({ person }) => person);
const directory = createDirectory(demo.organisations);
const until = Date.parse('2026-11-22T12:00:00+08:00');
const generate = (count: number, seed: number) => [
  ...generateCases(count, createRandom(seed), people, demo.organisations, until),
];

function recordOf({ doc }: Generated) {
  return v.parse(v.object(envelopeEntries), doc);
}

function stateOf(made: Generated): string {
  const flow = flowOf(made.collection);
  return flow ? `${made.collection} ${fold(flow, recordOf(made)).state}` : '';
}

/** Everything that is wrong with a generated case, in words. */
function faultsOf(made: Generated): string[] {
  const { collection, doc, by } = made;
  const type = documentTypeOf(collection);
  const flow = flowOf(collection);
  if (!type || !flow) return ['no type'];
  const record = recordOf(made);
  const parsed = parseCase(type, doc);
  const odd = firstOddKey(doc);
  const may = mayCreate(by, collection, doc, directory);
  const steps = record.events.flatMap((event, at) => {
    const before = { ...doc, ...record, events: record.events.slice(0, at) };
    const permission = mayFollow(flow, before, event, by.role, missingLabels(type, before));
    return permission.ok ? [] : [`${event.type}: ${JSON.stringify(permission.reason)}`];
  });
  const document = { collection, file: '', doc, record };
  return [
    ...(parsed.ok ? [] : parsed.faults.map(({ path }) => path)),
    ...(odd === undefined ? [] : [odd]),
    ...(may.ok ? [] : [may.reason]),
    ...fold(flow, record).notApplied.map(({ event }) => `${event.type} had no effect`),
    ...steps,
    ...record.events.filter(({ at }) => Date.parse(at) > until).map(({ at }) => `${at} is to come`),
    ...unknownIn(document),
    ...strangersIn(document, demo),
    ...doubtsIn(document),
    ...(JSON.stringify(doc).match(/\{\w+\}/g) ?? []),
  ];
}

describe('generated cases', () => {
  test('are cases as people make them, whatever the seed', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(generate(6, seed).flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('are the same for the same seed, and others for another', () => {
    expect(generate(20, 7)).toEqual(generate(20, 7));
    expect(generate(20, 8)[0]?.doc).not.toEqual(generate(20, 7)[0]?.doc);
  });

  test('have ids of their own', () => {
    const ids = generate(2000, 3).map(({ doc }) => doc.id);
    expect(new Set(ids).size).toBe(2000);
  });

  test('spread over committees, offices, kinds, states and months', () => {
    const made = generate(2000, 11);
    const counts = (keyOf: (made: Generated) => unknown) => [...Map.groupBy(made, keyOf).keys()].map(String).toSorted();
    const committees = demo.organisations.filter(({ seal }) => seal).map(({ id }) => id);
    expect(counts(({ doc }) => doc['committeeId'] ?? '')).toEqual(['', ...committees].toSorted());
    expect(counts(({ doc }) => (isRecord(doc['registration']) ? doc['registration']['orgId'] : ''))).toContain(
      'org-bh',
    );
    expect(counts(({ doc }) => doc['disputeType'] ?? '').length).toBeGreaterThan(9);
    expect(counts(({ doc }) => String(doc['createdAt']).slice(0, 7))).toHaveLength(13);
    expect(counts(stateOf)).toEqual(expect.arrayContaining(states));
  });

  test('hold about two kilobytes of words each', () => {
    const sizes = generate(300, 5).map(({ doc }) => Buffer.byteLength(wordsIn(doc).join('')));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(1500);
    expect(mean).toBeLessThan(3500);
  });
});

/** The states most cases are in. */
const states = [
  ...[
    'accepted',
    'archived',
    'breached',
    'closed',
    'diverted',
    'effective',
    'investigating',
    'mediating',
    'performed',
    'performing',
    'signing',
    'suspended',
    'voided',
  ].map((state) => `mediation ${state}`),
  ...[
    'answered',
    'archived',
    'closed',
    'declined',
    'diverted',
    'forwarded',
    'investigating',
    'routing',
    'sealed',
    'served',
    'settled',
    'studying',
  ].map((state) => `petition ${state}`),
];

function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return isRecord(value) ? Object.values(value).flatMap(wordsIn) : [];
}
