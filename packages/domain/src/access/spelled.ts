/** Crockford's base 32: no letter that looks like a digit, none that another is taken for. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
/** A prime just below the 1024 that two letters can say. */
const CHECK_BASE = 1021;

/** Spells bytes for people to read out or type: groups of four letters with a check against slips at the end. */
export function spellBytes(bytes: readonly number[]): string {
  const letters = toLetters(bytes) + checkOf(bytes);
  return (letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}

/** Reads what was spelled, in whatever case and spacing; `undefined` when it is not `count` bytes or has a slip. */
export function readSpelled(text: string, count: number): number[] | undefined {
  const letters = text
    .toUpperCase()
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  const length = Math.ceil((count * 8) / 5);
  if (letters.length !== length + 2 || [...letters].some((letter) => !LETTERS.includes(letter))) return undefined;
  const bytes = toBytes(letters.slice(0, length), count);
  return checkOf(bytes) === letters.slice(length) && toLetters(bytes) === letters.slice(0, length) ? bytes : undefined;
}

function toLetters(bytes: readonly number[]): string {
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => LETTERS.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}

function toBytes(letters: string, count: number): number[] {
  const bits = [...letters].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Array.from({ length: count }, (_, index) => Number.parseInt(bits.slice(index * 8, index * 8 + 8), 2));
}

/** Sees any one wrong byte and any two that changed places. */
function checkOf(bytes: readonly number[]): string {
  const sum = bytes.reduce((total, byte, index) => (total + (byte + 1) * (index + 1)) % CHECK_BASE, 0);
  return LETTERS.charAt(sum >> 5) + LETTERS.charAt(sum & 31);
}
