import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type Unit, units } from './count.ts';
import { officialCalendar } from './holidays/official.ts';
import { computePeriod } from './period.ts';

const vectors = readFileSync(new URL('vectors.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' '))
  .map(([unit, from, length, raw, due, ...why]) => ({ unit, from, length, raw, due, why: why.join(' ') }));

const isUnit = (word = ''): word is Unit => units.some((unit) => unit === word);

test('every unit and every year is among the vectors', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(120);
  expect(new Set(vectors.map(({ unit }) => unit))).toEqual(new Set(units));
  for (const year of ['2024', '2025', '2026']) {
    expect(vectors.filter(({ due }) => due?.startsWith(year)).length, year).toBeGreaterThan(35);
  }
});

test.each(vectors)('$length $unit from $from: $raw, due $due ($why)', ({ unit, from = '', length, raw, due }) => {
  if (!isUnit(unit)) throw new Error(`no unit ${unit}`);
  expect(computePeriod({ unit, from, length: Number(length) }, officialCalendar)).toMatchObject({ raw, due });
});

const period = (from: string, unit: Unit, length: number) => ({ from, unit, length });

describe('an extension', () => {
  it.each([
    ['thirty days of a court', period('2026-09-02', 'natural', 7), 30, 'natural', '2026-10-09', '2026-10-09'],
    ['from the end before the roll', period('2026-08-03', 'natural', 60), 30, 'natural', '2026-11-01', '2026-11-02'],
    ['a month more', period('2026-10-12', 'month', 1), 1, 'month', '2026-12-12', '2026-12-14'],
    [
      'from a Sunday, not from the Monday after',
      period('2026-07-03', 'natural', 30),
      5,
      'natural',
      '2026-08-07',
      '2026-08-07',
    ],
    ['a month after a short month', period('2026-01-31', 'month', 1), 1, 'month', '2026-03-28', '2026-03-30'],
    ['of working days', period('2026-09-21', 'working', 5), 3, 'working', '2026-10-09', '2026-10-09'],
  ] as const)('%s', (_, base, length, unit, raw, due) => {
    const outcome = computePeriod({ ...base, extensions: [{ unit, length }] }, officialCalendar);
    expect(outcome).toMatchObject({ raw, due });
    expect(outcome.trace.map(({ step }) => step)).toContain('extended');
  });

  it('to a day replaces the end', () => {
    const extended = { ...period('2026-10-12', 'month', 1), extensions: [{ until: '2026-12-12' }] };
    expect(computePeriod(extended, officialCalendar)).toMatchObject({ raw: '2026-12-12', due: '2026-12-14' });
  });

  it('twice adds up', () => {
    const twice = { unit: 'natural', length: 10 } as const;
    const extended = { ...period('2026-05-11', 'natural', 15), extensions: [twice, twice] };
    expect(computePeriod(extended, officialCalendar).raw).toBe('2026-06-15');
  });
});

describe('a suspended stretch', () => {
  const paused = (pauses: readonly { from: string; to: string }[], unit: Unit = 'natural', length = 15) =>
    computePeriod({ ...period('2026-05-11', unit, length), pauses }, officialCalendar);

  it('gives its days back', () => {
    const outcome = paused([{ from: '2026-05-18', to: '2026-05-22' }]);
    expect(outcome).toMatchObject({ raw: '2026-05-30', due: '2026-06-01' });
    expect(outcome.trace.find(({ step }) => step === 'paused')).toMatchObject({ count: 4, to: '2026-05-22' });
  });

  it('gives working days back to a period in working days', () => {
    expect(paused([{ from: '2026-05-14', to: '2026-05-19' }], 'working', 5).due).toBe('2026-05-21');
  });

  it('gives days back to a period in months', () => {
    expect(paused([{ from: '2026-05-20', to: '2026-06-20' }], 'month', 1).raw).toBe('2026-07-12');
  });

  it('counts once where two overlap', () => {
    const overlapping = [
      { from: '2026-05-20', to: '2026-05-24' },
      { from: '2026-05-18', to: '2026-05-22' },
    ];
    expect(paused(overlapping).raw).toBe('2026-06-01');
  });

  it('adds nothing before the start or after the end', () => {
    const outside = [
      { from: '2026-05-01', to: '2026-05-11' },
      { from: '2026-06-10', to: '2026-06-20' },
    ];
    expect(paused(outside)).toMatchObject({ raw: '2026-05-26' });
    expect(paused([{ from: '2026-05-01', to: '2026-05-13' }]).raw).toBe('2026-05-28');
  });
});

describe('counting back from an event', () => {
  it.each([
    ['natural', 3, '2026-06-15', '2026-06-12'],
    ['natural', 3, '2026-10-08', '2026-10-05'],
    ['working', 5, '2026-10-10', '2026-09-28'],
  ] as const)('%s, %i days before %s: %s, and no later', (unit, length, from, day) => {
    const outcome = computePeriod({ unit, length, from, direction: 'before' }, officialCalendar);
    expect(outcome).toMatchObject({ raw: day, due: day, provisional: false });
  });
});

describe('what is provisional', () => {
  it.each<[Unit, string, number, boolean, string]>([
    ['month', '2026-08-31', 6, true, 'ends in a year without a notice'],
    ['year', '2026-03-02', 2, true, 'ends two years later'],
    ['natural', '2026-12-01', 29, true, 'the next notice may move the last days of December'],
    ['natural', '2026-12-01', 20, false, 'ends before them'],
    ['natural', '2023-12-20', 30, false, 'only begins in a year without a notice'],
    ['working', '2023-12-20', 10, true, 'counts working days of a year without a notice'],
    ['working', '2026-12-18', 5, false, 'counts days with a notice only'],
  ])('%s from %s, %i: %s, it %s', (unit, from, length, provisional) => {
    expect(computePeriod({ unit, from, length }, officialCalendar).provisional).toBe(provisional);
  });

  it('says for which year', () => {
    const { trace } = computePeriod(period('2026-08-31', 'month', 6), officialCalendar);
    expect(trace.find(({ step }) => step === 'provisional')).toMatchObject({ count: 2027 });
  });
});

describe('the trace', () => {
  it('tells how the day came about', () => {
    const { trace } = computePeriod(period('2026-08-03', 'natural', 60), officialCalendar);
    expect(trace).toEqual([
      {
        step: 'counted',
        says: {
          zh: '当日不计，从次日起算60日，至2026年10月2日届满',
          en: '60 days from the next day on: to 2 Oct 2026',
        },
        from: '2026-08-03',
        to: '2026-10-02',
        count: 60,
        unit: 'natural',
      },
      {
        step: 'rolled',
        says: {
          zh: '届满日2026年10月2日适逢国庆节，顺延至2026年10月8日（民法典第二百零三条）',
          en: '2 Oct 2026 is off (National Day): rolled to 8 Oct 2026 (Civil Code art. 203)',
        },
        reason: { zh: '国庆节', en: 'National Day' },
        from: '2026-10-02',
        to: '2026-10-08',
      },
      {
        step: 'calendar',
        says: { zh: '节假日表：2025-11-04版', en: 'Table of holidays of 2025-11-04' },
      },
    ]);
  });

  it('names every reason of a long roll', () => {
    const { trace } = computePeriod(period('2025-05-30', 'natural', 1), officialCalendar);
    expect(trace.find(({ step }) => step === 'rolled')?.reason?.en).toBe('Dragon Boat Festival');
    const across = computePeriod(period('2024-06-07', 'natural', 1), officialCalendar);
    expect(across.trace.find(({ step }) => step === 'rolled')?.reason?.zh).toBe('周末、端午节');
  });

  it('notes that a Saturday worked in exchange stays', () => {
    const { trace } = computePeriod(period('2026-01-29', 'natural', 30), officialCalendar);
    expect(trace.map(({ step }) => step)).toEqual(['counted', 'make-up-day', 'calendar']);
  });
});
