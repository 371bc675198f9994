import { describe, expect, it, test } from 'vitest';
import * as v from 'valibot';
import { term } from '../term.ts';
import { calendarSchema, createCalendar } from './calendar.ts';
import { addDays, isWeekend } from './day.ts';
import { officialCalendar, officialYears } from './holidays/official.ts';
import { computePeriod } from './period.ts';

const allDays = (from: string, to: string) => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('the notices of the State Council', () => {
  it.each([
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, working) => {
    const days = allDays(`${year}-01-01`, `${year}-12-31`);
    expect(days.filter((day) => officialCalendar.isWorkingDay(day))).toHaveLength(working);
  });

  it.each(officialYears.years)('$year: days worked in exchange are weekend days, days off lie in the year', (year) => {
    for (const day of year.work) expect([day, isWeekend(day)]).toEqual([day, true]);
    for (const { from, to } of year.off) {
      expect(from.slice(0, 4)).toBe(String(year.year));
      expect(allDays(from, to).filter((day) => year.work.includes(day))).toEqual([]);
    }
    expect(year.notice).toContain(`${year.year}年部分节假日安排`);
    expect(year.issued < `${year.year}`).toBe(true);
  });

  it.each([
    ['2026-02-14', true, undefined],
    ['2026-02-15', false, '春节'],
    ['2026-02-24', true, undefined],
    ['2026-03-07', false, '周末'],
    ['2025-10-08', false, '国庆节、中秋节'],
    ['2024-02-09', true, undefined],
  ])('%s: worked %s, off for %s', (day, worked, reason) => {
    expect(officialCalendar.isWorkingDay(day)).toBe(worked);
    expect(officialCalendar.isDayOff(day)).toBe(!worked);
    expect(officialCalendar.reasonOff(day)?.zh).toBe(reason);
  });
});

describe('what the notices cover', () => {
  it.each([
    ['2023-12-31', 'provisional'],
    ['2024-01-01', 'official'],
    ['2025-12-31', 'official'],
    ['2026-12-28', 'official'],
    ['2026-12-29', 'provisional'],
    ['2027-01-01', 'provisional'],
  ])('%s is %s', (day, coverage) => {
    expect(officialCalendar.coverage(day)).toBe(coverage);
  });
});

test('a calendar sent as JSON takes the place of the one shipped', () => {
  const next = {
    year: 2027,
    notice: '2027年部分节假日安排（测试）',
    issued: '2026-11-05',
    off: [{ name: term('元旦', "New Year's Day"), from: '2026-12-31', to: '2027-01-02' }],
    work: ['2027-01-03'],
  };
  const sent = JSON.stringify({ version: next.issued, years: [...officialYears.years, next] });
  const calendar = createCalendar(v.parse(calendarSchema, JSON.parse(sent)));
  const ends = { unit: 'natural', from: '2026-12-01', length: 30 } as const;
  const before = computePeriod(ends, officialCalendar);
  const now = computePeriod(ends, calendar);
  expect(before).toMatchObject({ raw: '2026-12-31', due: '2026-12-31', provisional: true });
  expect(now).toMatchObject({ raw: '2026-12-31', due: '2027-01-03', provisional: false });
  expect(now.trace.at(-1)?.says.zh).toContain('2026-11-05');
});

test('a calendar with a day that does not exist is not taken', () => {
  const year = { ...officialYears.years[0], work: ['2026-02-30'] };
  expect(v.is(calendarSchema, { version: 'x', years: [year] })).toBe(false);
});

it('the last days of December wait for the notice of the year after', () => {
  const { trace } = computePeriod({ unit: 'natural', length: 60, from: '2026-11-01' }, officialCalendar);
  expect(trace.map(({ says }) => says.zh)).toContain('暂定：以2027年放假通知为准，现只按周末推算');
});
