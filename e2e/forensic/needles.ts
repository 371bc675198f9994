/** Something nobody may find, and what kind of thing it is: findings name the kind, never the value. */
export interface Secret {
  kind: string;
  value: string;
}

/** A secret in one of the forms in which it may lie on a disk. */
export interface Needle {
  kind: string;
  form: string;
  bytes: Buffer;
}

/** What is shorter may stand anywhere by chance. */
const LEAST_BYTES = 6;

/** All the forms of a secret. */
export function toNeedles({ kind, value }: Secret): Needle[] {
  const utf8 = Buffer.from(value, 'utf8');
  const utf16 = Buffer.from(value, 'utf16le');
  const forms: Record<string, Buffer> = {
    'UTF-8': utf8,
    'UTF-16LE': utf16,
    'UTF-16BE': Buffer.from(utf16).swap16(),
    'percent-encoded': Buffer.from(encodeURIComponent(value)),
    'JSON-escaped': Buffer.from(jsonEscaped(value)),
    hexadecimal: Buffer.from(utf8.toString('hex')),
    ...base64Of('base64 of UTF-8', utf8),
    ...base64Of('base64 of UTF-16', utf16),
  };
  const needles = Object.entries(forms).map(([form, bytes]) => ({ kind, form, bytes }));
  const seen = new Set<string>();
  return needles.filter(({ bytes }) => {
    const text = bytes.toString('latin1');
    const isNew = !seen.has(text) && bytes.length >= LEAST_BYTES;
    seen.add(text);
    return isNew;
  });
}

function jsonEscaped(value: string): string {
  return [...value.split('')]
    .map((unit) => (unit.charCodeAt(0) < 128 ? unit : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
    .join('');
}

/** Base64 depends on where in a group of three the value begins; its ends depend on what stands around it. */
function base64Of(form: string, bytes: Buffer): Record<string, Buffer> {
  const shifted = [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const from = before === 0 ? 0 : before + 1;
    const isWhole = (bytes.length + before) % 3 === 0;
    return [`${form} at ${before}`, Buffer.from(text.slice(from, isWhole ? undefined : -1))] as const;
  });
  return Object.fromEntries(shifted);
}
