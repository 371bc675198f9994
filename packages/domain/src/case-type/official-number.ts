/**
 * Number of a mediation case, `（2026）南坡人调字第5号`: one series per committee and year
 * (司发通〔2010〕239号, 卷宗封面). `short` is the committee's short name.
 */
export function mediationNumber(year: number, short: string, number: number): string {
  return `（${year}）${short}人调字第${number}号`;
}

/** Number of a petition item, `白桦信访〔2026〕0157号`: one series per registering body and year. */
export function petitionNumber(year: number, short: string, number: number): string {
  return `${short}信访〔${year}〕${String(number).padStart(4, '0')}号`;
}

/** An official number taken apart: the series it belongs to, and its place in it. */
export interface NumberInSeries {
  readonly series: string;
  readonly number: number;
}

/** Reads series and running number out of an official number of either kind; undefined when it is none. */
export function readOfficialNumber(text: string): NumberInSeries | undefined {
  const parts = /^(.*[（〔]\d{4}[）〕]\D*)(\d+)号$/.exec(text);
  return parts?.[1] === undefined ? undefined : { series: parts[1], number: Number(parts[2]) };
}
