import { createDirectory } from '@jiefen/domain/access/people';
import { isRoleCode } from '@jiefen/domain/access/roles';
import { missingLabels } from '@jiefen/domain/case-type/missing';
import { parseCase } from '@jiefen/domain/case-type/parse';
import { documentTypeOf } from '@jiefen/domain/case-type/registry';
import { definitionOf, parsePayload } from '@jiefen/domain/flow/judge';
import { fold } from '@jiefen/domain/flow/fold';
import { agreementEffectiveAt } from '@jiefen/domain/flow/mediation';
import { mayFollow } from '@jiefen/domain/flow/next';
import { flowOf } from '@jiefen/domain/flow/registry';
import { describe, expect, test } from 'vitest';
import { type DemoDocument, readDemo } from './read.ts';
import { doubtsIn, idsIn, strangersIn, unknownIn } from './testing.ts';

const demo = readDemo();
const directory = createDirectory(demo.organisations);
const people = new Map(demo.people.map(({ person }) => [person.id, person]));
const byFile = new Map(demo.documents.map((document) => [document.file, document]));

/** The state each case of the demo has reached, and the day its agreement took effect. */
const cases: [file: string, state: string, effective?: string][] = [
  ['mediation/1-eaves-water.json', '归档', '2026-04-15'],
  ['mediation/2-support-of-a-mother.json', '履行中', '2026-05-28'],
  ['mediation/3-field-boundary.json', '归档', '2026-04-24'],
  ['mediation/4-unpaid-wages.json', '归档', '2026-06-16'],
  ['mediation/5-market-scuffle.json', '归档', '2026-07-16'],
  ['mediation/6-private-loan.json', '归档'],
  ['mediation/7-sand-in-the-lane.json', '归档', '2026-09-07'],
  ['mediation/8-compensation-for-land.json', '调解中'],
  ['petition/1-half-of-the-compensation.json', '已办结'],
  ['petition/2-after-the-judgment.json', '已导入法定程序'],
  ['petition/3-dust-and-noise.json', '复查中'],
  ['petition/4-sealed-letter.json', '已移送纪检监察（封存）'],
];

function documentOf(file: string): DemoDocument {
  const document = byFile.get(file);
  if (!document) throw new Error(`${file} is not there`);
  return document;
}

function flowFor(collection: string) {
  const flow = flowOf(collection);
  if (!flow) throw new Error(`${collection} has no flow`);
  return flow;
}

describe.each(cases)('%s', (file, state, effective) => {
  const { collection, doc: words, record: doc } = documentOf(file);
  const flow = flowFor(collection);

  test(`has come to ${state}, and every step took effect`, () => {
    const folded = fold(flow, doc);
    expect(folded.notApplied.map(({ event, reason }) => `${event.type}: ${reason.code}`)).toEqual([]);
    expect(flow.states[folded.state]?.title.zh).toBe(state);
  });

  test('was worked on by people whose role takes these steps, with nothing missing', () => {
    const refusals = doc.events.flatMap((event, at) => {
      const role = people.get(event.by)?.role ?? 'security-auditor';
      const before = { ...words, ...doc, events: doc.events.slice(0, at) };
      const type = documentTypeOf(collection);
      const permission = mayFollow(flow, before, event, role, type && missingLabels(type, before));
      return permission.ok ? [] : [`${event.type} by ${event.by}: ${JSON.stringify(permission.reason)}`];
    });
    expect(refusals).toEqual([]);
  });

  test('its steps stand in the order of time', () => {
    const times = doc.events.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times[0]).toBe(Date.parse(doc.createdAt));
  });

  test('its steps say what their kind asks for', () => {
    const strange = doc.events.filter((event) => {
      const definition = definitionOf(flow, event.type);
      return !definition || !parsePayload(definition, event).ok;
    });
    expect(strange).toEqual([]);
  });

  if (effective !== undefined)
    test(`its agreement has been in effect since ${effective}`, () =>
      expect(agreementEffectiveAt(doc)).toBe(effective));
});

test('the demo has these cases, one sealed note, five liaison officers and four matters', () => {
  const files = [...byFile.keys()];
  expect(files.filter((file) => /^(mediation|petition)\//.test(file)).toSorted()).toEqual(cases.map(([file]) => file));
  const counts = Map.groupBy(demo.documents, ({ collection }) => collection);
  expect([...counts].map(([name, found]) => [name, found.length]).toSorted()).toEqual([
    ['contact', 5],
    ['matter', 4],
    ['mediation', 8],
    ['petition', 4],
    ['sealed', 1],
  ]);
});

describe.each(demo.documents.map((document) => [document.file, document] as const))('%s', (_file, document) => {
  const type = documentTypeOf(document.collection);
  if (!type) throw new Error('no document type');

  test('has the shape of its type', () => {
    expect(parseCase(type, document.doc)).toMatchObject({ ok: true });
  });

  test('holds no field its type does not know', () => {
    expect(unknownIn(document)).toEqual([]);
  });

  test('names only bodies, people and parties that exist', () => {
    expect(strangersIn(document, demo)).toEqual([]);
  });

  test('every number in it is well formed and can belong to nobody', () => {
    expect(doubtsIn(document)).toEqual([]);
  });
});

test('every person has a role of the matrix, an organisation that exists and an account of their own', () => {
  for (const { person, account } of demo.people) {
    expect(isRoleCode(person.role)).toBe(true);
    expect(directory.organisation(person.orgId), person.id).toBeDefined();
    expect(person.id).toBe(`u-${account}`);
  }
  expect(new Set(demo.people.map(({ account }) => account)).size).toBe(demo.people.length);
});

test('every id is given once', () => {
  const ids = demo.documents.flatMap(({ doc }) => idsIn(doc));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
