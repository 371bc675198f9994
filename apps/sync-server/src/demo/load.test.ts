import type { Person } from '@jiefen/domain/access/people';
import { audienceOf, levelOf, scopesOfPerson } from '@jiefen/domain/access/scopes';
import { isRecord, type JsonObject, parseObject } from '@jiefen/domain/sync/leaves';
import { PROTOCOL } from '@jiefen/domain/sync/wire';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDirectories, type Directories } from '../services/directory.ts';
import { documentRules } from '../services/domain-rules.ts';
import { createSignIn } from '../services/sign-in.ts';
import { createSync } from '../services/sync.ts';
import type { Store } from '../store/store.ts';
import { openTestStore } from '../testing/store.ts';
import { demoPassword } from './accounts.ts';
import { loadDemo, prepareDemo } from './load.ts';
import { demoRegion, readDemo } from './read.ts';

const demo = readDemo();
let store: Store;
let directories: Directories;

beforeAll(async () => {
  store = await openTestStore();
  directories = createDirectories(store);
  expect(await loadDemo(store, directories)).toBe(true);
}, 30_000);
afterAll(() => store.close());

const stored = () => store.read((records) => records.documents.all(demoRegion));
const bodies = async () => new Map((await stored()).map((row) => [row.id, parseObject(row.body)]));

test('is never served as the real thing: its passwords are published', async () => {
  expect(await prepareDemo(store, directories, true)).toBe(true);
  await expect(prepareDemo(store, directories, false)).rejects.toThrow('JIEFEN_DATA');
  const empty = await openTestStore();
  expect(await prepareDemo(empty, createDirectories(empty), false)).toBe(false);
  await empty.close();
});

test('holds every document of the demo, its words unchanged', async () => {
  const found = await bodies();
  expect(found.size).toBe(demo.documents.length);
  for (const { doc, file } of demo.documents) expect(words(found.get(doc.id)), file).toEqual(words(doc));
});

test('keeps the official numbers and goes on after the highest', async () => {
  const numbers = [...(await bodies()).values()].flatMap((body) => body['caseNo'] ?? body['petitionNo'] ?? []);
  expect(numbers).toHaveLength(12);
  expect(numbers).toContain('（2026）白桦人调字第33号');
  const next = (series: string) => store.write(({ numbering }) => numbering.next(demoRegion, series, 'another'));
  expect(await next('（2026）南坡人调字第')).toBe(10);
  expect(await next('测信访〔2026〕')).toBe(302);
});

test('tells the history of a case by the hands it went through, at the time it reached the server', async () => {
  const id = demo.documents.find(({ file }) => file.startsWith('mediation/2-'))?.doc.id ?? '';
  const versions = await store.read((records) => records.versions.since(demoRegion, id, 0));
  expect(versions.map(({ ver }) => ver)).toEqual(versions.map((_, at) => at + 1));
  expect([...new Set(versions.map(({ person }) => person))]).toEqual(['u-han', 'u-zhou', 'u-sun']);
  expect(new Date(versions[0]?.at ?? 0).toISOString()).toBe('2026-05-18T12:30:00.000Z');
});

test('does nothing to a store that has people', async () => {
  const before = await stored();
  expect(await loadDemo(store, directories)).toBe(false);
  expect(await stored()).toEqual(before);
});

test('leaves nothing behind when it breaks off, and begins afresh', async () => {
  const second = await openTestStore();
  const failing: Store = {
    ...second,
    write: (work) =>
      second.write(async (records) => {
        await work(records);
        throw new Error('power cut');
      }),
  };
  await expect(loadDemo(failing, createDirectories(second))).rejects.toThrow('power cut');
  expect(await second.read((records) => records.documents.all(demoRegion))).toEqual([]);
  expect(await loadDemo(second, createDirectories(second))).toBe(true);
  await second.close();
}, 30_000);

test('everybody signs in with the demo password', async () => {
  const signIn = await createSignIn(store, Date.now);
  for (const { account, person } of demo.people)
    expect(await signIn.check(account, demoPassword), account).toMatchObject({ id: person.id });
});

/**
 * What each person has in full, which is what their phone holds, and what they see less of. The letters are
 * the folders (m mediation, p petition, s sealed, j the four matters of court and government), beside the five
 * liaison officers that everybody but the administrators has.
 */
const sights: readonly [person: string, full: string, less: string][] = [
  ['u-zhao', 'm1 m7', ''],
  ['u-han', 'm2', ''],
  ['u-cao', 'm3 m8', ''],
  ['u-zhou', 'm2 m5 m6 s6', ''],
  ['u-sun', 'm1 m2 m5 m6 m7', ''],
  ['u-ma', 'm3 m8', ''],
  ['u-qiu', 'm4', ''],
  ['u-feng', 'j j j j m1 m2 m5 m6 m7', 'p1:min'],
  ['u-ding', 'j j j j m3 m8', 'p3:min'],
  ['u-xu', 'j j j j p1', 'm1:count m5:count m6:count m7:count'],
  ['u-luo', 'j j j j m8 p1 p2 p3', 'm1:count m3:count m4:count m5:count m6:count m7:count p4:min'],
  ['u-lin', 'j j j j m4 m6 m8 p2', ''],
  ['u-wen', 'j j j j m4 m6 m8 p2', ''],
  ['u-tong', 'p3', ''],
  ['u-he', 'j j j j m4 m6 m8 p2', ''],
  [
    'u-shen',
    'j j j j m8 p3',
    'm1:count m2:count m3:count m4:count m5:count m6:count m7:count p1:nameless p2:nameless p4:count',
  ],
  ['u-zheng', '', ''],
  ['u-jiang', 'j j j', ''],
  ['u-mo', 'p3', ''],
  ['u-admin', '', ''],
  ['u-audit', '', ''],
];

const peopleById = new Map(demo.people.map(({ person }) => [person.id, person]));

test('the table of what they see names every person', () => {
  expect(sights.map(([id]) => id)).toEqual([...peopleById.keys()]);
});

describe.each(sights)('%s', (id, full, less) => {
  const person = peopleById.get(id);
  if (!person) throw new Error(id);

  test(`has in full: ${full}`, async () => {
    expect((await sightOf(person)).full).toEqual(full);
  });

  test(`sees less of: ${less}`, async () => {
    expect((await sightOf(person)).less).toEqual(less);
  });

  test('is sent by the sync exactly what they have in full', async () => {
    const contacts = ['u-admin', 'u-audit'].includes(id) ? 0 : 5;
    const told = (await pulledBy(person)).toSorted();
    expect(told.filter((key) => key !== 'c').join(' ')).toBe(full);
    expect(told.filter((key) => key === 'c')).toHaveLength(contacts);
  });
});

const keys = new Map(demo.documents.map(({ doc, file }) => [doc.id, keyOf(file)]));

function keyOf(file: string): string {
  const [folder = '', name = ''] = file.split('/');
  if (folder === 'contact') return 'c';
  return folder === 'matter' ? 'j' : `${folder.charAt(0)}${name.charAt(0)}`;
}

async function sightOf(person: Person): Promise<{ full: string; less: string }> {
  const directory = await directories.of(demoRegion);
  const scopes = scopesOfPerson(person, directory);
  const seen = (await stored())
    .filter(({ collection }) => collection !== 'contact')
    .flatMap(({ id, collection, body }) => {
      const level = levelOf(audienceOf(collection, parseObject(body), directory), scopes);
      return level ? [{ key: keys.get(id) ?? id, level }] : [];
    });
  const full = seen.filter(({ level }) => level === 'full').map(({ key }) => key);
  const less = seen.filter(({ level }) => level !== 'full').map(({ key, level }) => `${key}:${level}`);
  return { full: full.toSorted().join(' '), less: less.toSorted().join(' ') };
}

async function pulledBy(person: Person): Promise<string[]> {
  const sync = createSync({
    store,
    rules: documentRules,
    directoryOf: directories.of,
    clock: Date.now,
    newId: () => 'new',
    onMoved: () => undefined,
  });
  const request = { protocol: PROTOCOL, device: 'test', checkpoint: null, push: [], limit: 1000 };
  const answer = parseObject(String(await sync.exchange(person, request)));
  const told = Array.isArray(answer['documents']) ? answer['documents'].filter(isRecord) : [];
  return told.map(({ doc }) => keys.get(isRecord(doc) ? String(doc['id']) : '') ?? 'gone');
}

/** A document without what the server writes. */
function words(body: JsonObject = {}): JsonObject {
  const server = ['ver', 'op', 'hlc', 'scopes', 'conflicts'];
  const events = Array.isArray(body['events']) ? body['events'].filter(isRecord) : [];
  return {
    ...Object.fromEntries(Object.entries(body).filter(([key]) => !server.includes(key))),
    events: events.map((event) => Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'receivedAt'))),
  };
}
