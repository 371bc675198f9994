import { expect, it } from 'vitest';
import { usualSpans } from './periods.ts';

it('the usual periods are whole months, quarters and years', () => {
  const spans = usualSpans('2026-02-14').map(({ key, from, until }) => `${key} ${from} ${until}`);
  expect(spans).toEqual([
    'month 2026-02-01 2026-02-28',
    'last-month 2026-01-01 2026-01-31',
    'quarter 2026-01-01 2026-03-31',
    'year 2026-01-01 2026-12-31',
    'last-year 2025-01-01 2025-12-31',
  ]);
});

it('the last quarter ends with the year', () => {
  expect(usualSpans('2026-11-22').find(({ key }) => key === 'quarter')).toMatchObject({
    from: '2026-10-01',
    until: '2026-12-31',
  });
});
