import { type SheetForm, type SheetName, sheets } from '@jiefen/domain/statistics/sheets';
import { isSmall, suppress, type Tally } from '../desk/suppress.ts';
import type { CountedEntry } from './gather.ts';

/** Adds up the columns over some entries, in their order. Numbers that would tell of fewer than `least` cases are `null`. */
export function sumUp(sheet: SheetName, entries: readonly CountedEntry[], least: number): (number | null)[] {
  const { columns }: SheetForm = sheets[sheet];
  const tallies = columns.map((_, at) => tallyOf(entries, at));
  const hidden = new Set([...smallOnes(tallies, least), ...besideSmallOnes(sheet, tallies, least)]);
  return columns.map((_, at) => (hidden.has(at) ? null : entries.reduce((sum, { adds }) => sum + (adds[at] ?? 0), 0)));
}

function tallyOf(entries: readonly CountedEntry[], at: number): Tally {
  const behind = entries.filter(({ adds }) => (adds[at] ?? 0) !== 0);
  return { all: behind.length, countedOnly: behind.filter(({ countedOnly }) => countedOnly).length };
}

function smallOnes(tallies: readonly Tally[], least: number): number[] {
  return tallies.flatMap((tally, at) => (isSmall(tally, least) ? [at] : []));
}

/** In a group that adds up to a known number, one hidden number alone could be worked out: its neighbour is hidden too. */
function besideSmallOnes(sheet: SheetName, tallies: readonly Tally[], least: number): number[] {
  const { columns }: SheetForm = sheets[sheet];
  const groups = Map.groupBy(columns, ({ group }) => group);
  return [...groups].flatMap(([group, own]) => {
    if (group === undefined) return [];
    const named = own.flatMap(({ no }) => {
      const tally = tallies[no - 1];
      return tally && tally.all > 0 ? [[String(no - 1), tally] as const] : [];
    });
    return suppress(new Map(named), least).flatMap(({ value, count }) => (count === null ? [Number(value)] : []));
  });
}
