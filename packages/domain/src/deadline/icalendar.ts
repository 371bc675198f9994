import { addDays } from './day.ts';

/** One day of a calendar. Nothing of a case stands in it but its number and the name of the deadline. */
export interface CalendarEntry {
  /** Stays the same when the day moves. */
  readonly uid: string;
  /** 'YYYY-MM-DD' in China. */
  readonly day: string;
  readonly summary: string;
}

/** Days before it on which a calendar reminds of a deadline, as the phone does. */
const REMIND_DAYS = [7, 3, 1, 0];

/** Lines are folded behind so many octets (RFC 5545 3.1). */
const LINE_OCTETS = 75;

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19910915T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Writes a calendar (RFC 5545): each entry at nine in the morning in China. `stamp` is when it was made, ISO 8601 in UTC. */
export function toICalendar(name: string, entries: readonly CalendarEntry[], stamp: string): string {
  const made = stamp.replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Jiefen//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...zone,
    ...entries.flatMap((entry) => eventLines(entry, made)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, summary }: CalendarEntry, made: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${made}`,
    `DTSTART;TZID=Asia/Shanghai:${plain(day)}T090000`,
    `DTEND;TZID=Asia/Shanghai:${plain(day)}T093000`,
    `SUMMARY:${escaped(summary)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    ...REMIND_DAYS.flatMap((days) => alarmLines(days, summary)),
    'END:VEVENT',
  ];
}

function alarmLines(days: number, summary: string): string[] {
  const trigger = days === 0 ? 'PT0S' : `-P${days}D`;
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${escaped(summary)}`, 'END:VALARM'];
}

const plain = (day: string) => day.replaceAll('-', '');

/** Writes text as a value (RFC 5545 3.3.11). */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** Folds a line between characters, never inside one: the next line begins with a space. */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LINE_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A calendar reaches back so many days, for what is late. */
const BACK_DAYS = 365;

/** Tells whether a deadline to be worked to by a day still belongs into a calendar made today, both 'YYYY-MM-DD'. */
export function isInCalendar(workTo: string, today: string): boolean {
  return workTo >= addDays(today, -BACK_DAYS);
}
