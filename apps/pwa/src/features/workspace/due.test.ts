import { aMediation, anEvent } from '@jiefen/domain/testing';
import { expect, it } from 'vitest';
import { duesOf } from './due.ts';

const events = [anEvent({ type: 'registered', at: '2026-05-18T10:00:00+08:00', payload: { on: '2026-05-18' } })];
const at = (day: string) =>
  duesOf({ collection: 'mediation', body: aMediation({ events }) }, Date.parse(`${day}T09:00:00+08:00`));

it('says how many days are left', () => {
  expect(at('2026-06-08')[0]).toMatchObject({
    on: '2026-06-18',
    days: 10,
    text: '2026年6月18日到期，还有 10 天',
    tone: 'neutral',
  });
});

it('warns three days before, on the day itself and after it', () => {
  expect(at('2026-06-15')[0]?.tone).toBe('warn');
  expect(at('2026-06-18')[0]).toMatchObject({ text: '今天到期', tone: 'warn' });
  expect(at('2026-06-25')[0]).toMatchObject({ text: '已超期 7 天', tone: 'bad' });
});

it('asks the calendar again when the day changes, and only then', () => {
  const body = aMediation({ events });
  const on = (day: string) => duesOf({ collection: 'mediation', body }, Date.parse(`${day}T09:00:00+08:00`));
  expect(on('2026-06-08')).toBe(on('2026-06-08'));
  expect(on('2026-06-09')[0]?.days).toBe(9);
});
