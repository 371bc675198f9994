import fc from 'fast-check';
import { expect, test } from 'vitest';
import { units } from './count.ts';
import { addDays, addMonths, daysBetween } from './day.ts';
import { officialCalendar } from './holidays/official.ts';
import { computePeriod } from './period.ts';

const days = fc.integer({ min: 0, max: 1200 }).map((number) => addDays('2024-01-01', number));
const lengths = fc.integer({ min: 1, max: 120 });
const someUnit = fc.constantFrom(...units);
const end = (unit: (typeof units)[number], from: string, length: number) =>
  computePeriod({ unit, from, length }, officialCalendar);
const holds = <Values extends [unknown, ...unknown[]]>(
  arbitraries: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
  says: (...values: Values) => void,
) => fc.assert(fc.property(...arbitraries, says));

test('a longer period never ends earlier', () => {
  holds([someUnit, days, lengths, lengths], (unit, from, length, more) => {
    expect(end(unit, from, length + more).due >= end(unit, from, length).due).toBe(true);
  });
});

test('a later event never ends a period earlier', () => {
  holds([someUnit, days, lengths, fc.nat(60)], (unit, from, length, later) => {
    expect(end(unit, addDays(from, later), length).due >= end(unit, from, length).due).toBe(true);
  });
});

test('nothing is ever due on a day off', () => {
  holds([someUnit, days, lengths], (unit, from, length) => {
    expect(officialCalendar.isWorkingDay(end(unit, from, length).due)).toBe(true);
  });
});

test('a roll only goes forward, over days off alone', () => {
  holds([someUnit, days, lengths], (unit, from, length) => {
    const { raw, due } = end(unit, from, length);
    expect(due >= raw).toBe(true);
    for (let day = raw; day < due; day = addDays(day, 1)) expect(officialCalendar.isDayOff(day)).toBe(true);
  });
});

test('a period of natural days is exactly as long as it says', () => {
  holds([days, lengths], (from, length) => {
    expect(daysBetween(from, end('natural', from, length).raw)).toBe(length);
  });
});

test('a period of working days holds exactly so many of them', () => {
  holds([days, lengths], (from, length) => {
    const { raw, due } = end('working', from, length);
    let worked = 0;
    for (let day = addDays(from, 1); day <= due; day = addDays(day, 1))
      worked += Number(officialCalendar.isWorkingDay(day));
    expect([raw, worked]).toEqual([due, length]);
  });
});

test('an extension is the same as a longer period, in days of either kind', () => {
  holds([fc.constantFrom('natural', 'working'), days, lengths, lengths], (unit, from, length, more) => {
    const extended = { unit, from, length, extensions: [{ unit, length: more }] };
    const { raw, due } = computePeriod(extended, officialCalendar);
    expect({ raw, due }).toEqual({ raw: end(unit, from, length + more).raw, due: end(unit, from, length + more).due });
  });
});

test('months there and back lead to the same day, or to the last of a shorter month', () => {
  holds([days, fc.integer({ min: -60, max: 60 })], (from, months) => {
    const back = addMonths(addMonths(from, months), -months);
    expect(back.slice(0, 7)).toBe(from.slice(0, 7));
    expect(back <= from).toBe(true);
    if (from.slice(8) <= '28') expect(back).toBe(from);
  });
});

test('a year is twelve months', () => {
  holds([days, fc.integer({ min: 1, max: 30 })], (from, years) => {
    const { due, raw } = end('year', from, years);
    expect({ due, raw }).toEqual({ due: end('month', from, years * 12).due, raw: end('month', from, years * 12).raw });
  });
});

test('suspended days come back one for one', () => {
  holds([days, lengths, fc.nat(100), fc.integer({ min: 1, max: 200 })], (from, length, after, stopped) => {
    const pause = {
      from: addDays(from, Math.min(after, length)),
      to: addDays(from, Math.min(after, length) + stopped),
    };
    const { raw } = computePeriod({ unit: 'natural', from, length, pauses: [pause] }, officialCalendar);
    expect(raw).toBe(addDays(from, length + stopped));
  });
});

test('counting back undoes counting on', () => {
  holds([fc.constantFrom('natural', 'working'), days, lengths], (unit, from, length) => {
    const there = end(unit, from, length).raw;
    const back = computePeriod({ unit, length, from: there, direction: 'before' }, officialCalendar).raw;
    const start = unit === 'working' ? lastWorkingDay(from) : from;
    expect(back).toBe(start);
  });
});

function lastWorkingDay(day: string): string {
  return officialCalendar.isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1));
}
