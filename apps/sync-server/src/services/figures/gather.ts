import { grantsOf } from '@jiefen/domain/access/matrix';
import type { Level } from '@jiefen/domain/access/matrix/define';
import type { Directory, Person } from '@jiefen/domain/access/people';
import { scopesWithin } from '@jiefen/domain/access/reach';
import { scopesOfPerson } from '@jiefen/domain/access/scopes';
import { dayInChina } from '@jiefen/domain/deadline/day';
import type { FiguresQuestion } from '@jiefen/domain/desk/figures';
import type { Records } from '../../store/store.ts';
import { sightsOf } from '../desk/sights.ts';
import type { DeskSetting } from '../desk/setting.ts';
import { type Entry, entryOf } from './reading.ts';

/** A case that counts for somebody, and whether that person may only count it. */
export interface CountedEntry extends Entry {
  readonly level: Level;
  readonly countedOnly: boolean;
}

/** Finds the cases that count for a person in a period. */
export type Gather = (records: Records, person: Person, question: FiguresQuestion) => Promise<CountedEntry[]>;

/** Cases read from the store at once. */
const TOGETHER = 200;

/** Cases whose entries are remembered; one of them takes about a kilobyte. */
const REMEMBERED = 20_000;

/** What is remembered of a case holds while it is unchanged, the organisations are, and the day is. */
interface Remembered {
  readonly changedAt: number;
  readonly directory: Directory;
  readonly day: string;
  readonly entry: Entry | undefined;
}

/**
 * Makes the gatherer. A person counts what the row of the matrix for statistics reaches, and of that only what the lists of
 * the desk know for them too.
 */
export function createGather({ directoryOf, clock }: Pick<DeskSetting, 'directoryOf' | 'clock'>): Gather {
  const memory = new Map<string, Remembered>();
  return async (records, person, { sheet, from, until }) => {
    const { region, role } = person;
    const directory = await directoryOf(region);
    const scopes = scopesOfPerson(person, directory);
    const reaches = grantsOf('statistics', role).map(({ within }) => within);
    const isReached = ({ subject }: Entry) =>
      reaches.some((within) => scopesWithin(within, role, subject).some((scope) => scopes.includes(scope)));
    const seen = await seenBy(records, region, scopes, sheet);
    const found = await recall(memory, records, { region, sheet, directory, day: dayInChina(clock()) }, seen);
    return found.flatMap(({ entry, level, countedOnly }) =>
      entry && entry.day >= from && entry.day <= until && isReached(entry) ? [{ ...entry, level, countedOnly }] : [],
    );
  };
}

interface Asked {
  readonly region: string;
  readonly sheet: FiguresQuestion['sheet'];
  readonly directory: Directory;
  readonly day: string;
}

/** Reads what is not remembered, and gives the entries of all. */
async function recall(memory: Map<string, Remembered>, records: Records, asked: Asked, seen: readonly Seen[]) {
  const { region, sheet, directory, day } = asked;
  const keyOf = (id: string) => `${region} ${sheet} ${id}`;
  const stale = seen.filter(({ id, changedAt }) => {
    const known = memory.get(keyOf(id));
    return known?.changedAt !== changedAt || known.directory !== directory || known.day !== day;
  });
  if (memory.size + stale.length > REMEMBERED) {
    memory.clear();
    if (stale.length < seen.length) return recall(memory, records, asked, seen);
  }
  for (let from = 0; from < stale.length; from += TOGETHER) {
    const part = new Map(stale.slice(from, from + TOGETHER).map(({ id, changedAt }) => [id, changedAt]));
    for (const { id, body } of await records.documents.byIds(region, [...part.keys()])) {
      const changedAt = part.get(id) ?? 0;
      memory.set(keyOf(id), { changedAt, directory, day, entry: entryOf(sheet, body, directory, day) });
    }
  }
  return seen.map(({ id, level, countedOnly }) => ({ entry: memory.get(keyOf(id))?.entry, level, countedOnly }));
}

interface Seen {
  id: string;
  level: Level;
  changedAt: number;
  countedOnly: boolean;
}

async function seenBy(records: Records, region: string, scopes: readonly string[], sheet: string): Promise<Seen[]> {
  const { listed, counted } = await sightsOf(records, region, scopes);
  const wanted = [[`;collection:${sheet};`]];
  const seen = async (sights: readonly string[], countedOnly: boolean) => {
    const rows = await records.deskCases.keys({ region, sights, wanted, query: '' });
    return rows.map((row) => ({ ...row, countedOnly }));
  };
  return [...(await seen(listed, false)), ...(await seen(counted, true))];
}
