/** A place that is governed: county 6, township 9, village 12 digits (GB/T 2260, GB/T 10114). */
export interface Division {
  readonly code: string;
  readonly name: string;
}

/** What is read of a body. */
interface Body {
  readonly name: string;
  readonly divisionCode?: string | undefined;
}

/** What stands behind the name of a place in the name of the body that governs or serves it. */
const BODIES = /(人民政府|办事处|人民调解委员会|村民委员会|居民委员会|司法所)$/;

/**
 * Reads the names of townships and villages off the names of their bodies: 白桦镇人民政府 governs 白桦镇.
 * The shortest name wins where several bodies share a place.
 */
export function divisionsOf(organisations: Iterable<Body>): Division[] {
  const names = new Map<string, string>();
  for (const { divisionCode: code, name: body } of organisations) {
    const name = body.replace(BODIES, '');
    if (code === undefined || code.length < 9 || name === body) continue;
    const known = names.get(code);
    if (known === undefined || name.length < known.length) names.set(code, name);
  }
  return [...names].map(([code, name]) => ({ code, name })).toSorted((one, other) => (one.code < other.code ? -1 : 1));
}
