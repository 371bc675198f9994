/** The parts of a mediation case number: unique per committee and year, without gaps. */
export interface CaseNumber {
  year: number;
  /** Short name of the committee as registered for numbering. */
  short: string;
  number: number;
}

/** Writes the number of a mediation case; the word between is 人调字 unless the committee uses another. */
export function caseNumberToText({ year, short, number }: CaseNumber, word = '人调字'): string {
  return `（${year}）${short}${word}第${number}号`;
}

/** Reads the number of a mediation case, brackets of any width; undefined when it is none. */
export function textToCaseNumber(text: string): CaseNumber | undefined {
  const match = /^\((\d{4})\)(.+?)(?:人调字|民调字|调字)第([1-9]\d*)号$/.exec(
    text.normalize('NFKC').replaceAll(/\s/g, ''),
  );
  const [, year, short, number] = match ?? [];
  return short ? { year: Number(year), short, number: Number(number) } : undefined;
}

/** Writes the number a phone shows until the server gives one: 临-NP01-0007. */
export function provisionalNumber(device: string, number: number): string {
  return `临-${device}-${String(number).padStart(4, '0')}`;
}

/** Puts the year of a document number in hexagonal brackets as official papers do: 白政信受〔2026〕9号. */
export function toOfficialBrackets(docNo: string): string {
  return docNo.replace(/[[［【(（](\d{4})[\]］】)）]/, '〔$1〕');
}
