const CHINA_OFFSET_MS = 8 * 3_600_000;
const WRITTEN_LENGTH = 'YYYY-MM-DDTHH:MM'.length;

/** Turns an instant, ISO 8601 or milliseconds since 1970, into China time as a box writes it: '2026-04-15T18:30'. */
export function instantToBox(instant: string | number): string {
  const at = typeof instant === 'number' ? instant : Date.parse(instant);
  return Number.isNaN(at) ? '' : new Date(at + CHINA_OFFSET_MS).toISOString().slice(0, WRITTEN_LENGTH);
}

/** Turns China time as a box writes it into the stored instant: '2026-04-15T18:30:00+08:00'. */
export function boxToInstant(written: string): string {
  return `${written.slice(0, WRITTEN_LENGTH)}:00+08:00`;
}
