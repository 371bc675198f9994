/** Writes the number a phone shows until the server gives one: 临-NP01-0007. */
export function provisionalNumber(device: string, number: number): string {
  return `临-${device}-${String(number).padStart(4, '0')}`;
}

/** Puts the year of a document number in hexagonal brackets as official papers do: 白政信受〔2026〕9号. */
export function toOfficialBrackets(docNo: string): string {
  return docNo.replace(/[[［【(（](\d{4})[\]］】)）]/, '〔$1〕');
}
