import { expect, it } from 'vitest';
import { ageToText, momentToText, sizeToText } from './moment.ts';

const now = Date.parse('2026-04-15T10:00:00+08:00');

it('names the hour of today and yesterday in China time', () => {
  expect(momentToText('2026-04-15T01:12:00Z', now)).toBe('今天 09:12');
  expect(momentToText('2026-04-14T15:59:00Z', now)).toBe('昨天 23:59');
});

it('gives the date of an older day', () => {
  expect(momentToText('2026-04-13T15:59:00Z', now)).toBe('2026年4月13日');
});

it('counts minutes, hours and days of waiting, and never backwards', () => {
  expect(ageToText(now - 90_000, now)).toBe('1 分钟');
  expect(ageToText(now - 3 * 3_600_000, now)).toBe('3 小时');
  expect(ageToText(now - 75 * 3_600_000, now)).toBe('3 天');
  expect(ageToText(now + 60_000, now)).toBe('0 分钟');
});

it('says sizes in plain units', () => {
  expect(sizeToText(2048)).toBe('2.0 kB');
  expect(sizeToText(38_400_000)).toBe('38.4 MB');
  expect(sizeToText(2_100_000_000)).toBe('2.1 GB');
});
