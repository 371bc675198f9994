/** Masks the number of an identity paper: the first three and the last four signs stay, a short one shows nothing. */
export function maskIdNumber(value: string): string {
  if (value.length < 8) return '*'.repeat(value.length);
  return `${value.slice(0, 3)}${'*'.repeat(value.length - 7)}${value.slice(-4)}`;
}

/** Masks a telephone number: the first three and the last four digits stay; a word such as 无 stays whole. */
export function maskPhone(value: string): string {
  return value.length < 8 ? value : `${value.slice(0, 3)}****${value.slice(-4)}`;
}

/** Masks the number of a bank account: the last four digits stay, as on a receipt; a shorter one shows nothing. */
export function maskAccount(value: string): string {
  return value.length < 8 ? '*'.repeat(value.length) : `****${value.slice(-4)}`;
}
