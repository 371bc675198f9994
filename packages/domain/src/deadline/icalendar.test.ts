import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toICalendar } from './icalendar.ts';

const stamp = '2026-10-01T02:03:04.567Z';
const entry = { uid: 'a-1@jiefen', day: '2026-10-08', summary: '（2026）南坡人调字第5号 共同申请司法确认' };
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

it('an entry stands at nine in the morning in China, and reminds 7, 3 and 1 days before and on the day', () => {
  const lines = unfolded(toICalendar('解纷期限', [entry], stamp));
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20261001T020304Z',
      'DTSTART;TZID=Asia/Shanghai:20261008T090000',
      'SUMMARY:（2026）南坡人调字第5号 共同申请司法确认',
      'TZID:Asia/Shanghai',
    ]),
  );
  expect(lines.filter((line) => line.startsWith('TRIGGER:'))).toEqual([
    'TRIGGER:-P7D',
    'TRIGGER:-P3D',
    'TRIGGER:-P1D',
    'TRIGGER:PT0S',
  ]);
});

it('what is begun is ended, in the right order', () => {
  const open: string[] = [];
  for (const line of unfolded(toICalendar('解纷期限', [entry, { ...entry, uid: 'b' }], stamp))) {
    const [, kind, name] = /^(BEGIN|END):(.+)$/.exec(line) ?? [];
    if (kind === 'BEGIN' && name) open.push(name);
    if (kind === 'END') expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
});

it('no line is longer than 75 octets, and every text comes back whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
      const text = toICalendar('解纷期限', [{ ...entry, summary }], stamp);
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      const line = unfolded(text).find((found) => found.startsWith('SUMMARY:')) ?? '';
      const back = line.slice(8).replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      expect(back).toBe(summary.replaceAll(/\r\n|\r|\n/g, '\n'));
    }),
  );
});
