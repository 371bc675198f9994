import type { DeskCaseRow } from '../../store/desk-tables.ts';

/** What a case type says of itself in the list; `null` is what is not filled in or not shown. */
export interface Facts extends Pick<
  DeskCaseRow,
  | 'number'
  | 'provisional'
  | 'title'
  | 'type'
  | 'source'
  | 'risk'
  | 'org'
  | 'opened_on'
  | 'amount_fen'
  | 'people'
  | 'confidential'
  | 'chain'
> {
  /** Code of a division, of whatever length. */
  township: string | undefined;
  /** What the case is found by. */
  texts: string[];
}

/** The official number, else the phone's own. */
export function numberOf(official: string | undefined, own: string | undefined): Pick<Facts, 'number' | 'provisional'> {
  return { number: official ?? own ?? null, provisional: official === undefined && own !== undefined ? 1 : 0 };
}

/** China has one time zone and no summer time. */
const SHANGHAI = 8 * 3_600_000;

/** The day in China of an instant written with its offset; a day stays as it is. */
export function dayOf(instant: string | undefined): string | null {
  if (instant === undefined) return null;
  if (instant.length === 10) return instant;
  const at = Date.parse(instant);
  return Number.isNaN(at) ? null : new Date(at + SHANGHAI).toISOString().slice(0, 10);
}

/** Keeps the texts that are there. */
export function present(...texts: readonly (string | undefined)[]): string[] {
  return texts.filter((text) => text !== undefined);
}
