/**
 * Hybrid logical clock `mmmmmmmmmmmmmmm-cccc-device`: compares as text. It names the later of two
 * writers for people and breaks ties in a merge; it never decides what is sent (rule S10).
 */
export function nextHlc(last: string | undefined, now: number, device: string): string {
  const seen = last === undefined ? { at: 0, turn: 0 } : readHlc(last);
  const at = Math.max(seen.at, Math.floor(now));
  const turn = at === seen.at ? seen.turn + 1 : 0;
  return turn > 9999 ? writeHlc(at + 1, 0, device) : writeHlc(at, turn, device);
}

/** Milliseconds since 1970 UTC inside a clock value; 0 when the text is not one. */
export function timeOf(hlc: string): number {
  return readHlc(hlc).at;
}

/** Pulls a clock that runs ahead back to `limit` (milliseconds), keeping device and order within a millisecond. */
export function clampHlc(hlc: string, limit: number, device: string): string {
  const { at, turn } = readHlc(hlc);
  return at > limit ? writeHlc(limit, turn, device) : hlc;
}

function writeHlc(at: number, turn: number, device: string): string {
  return `${String(at).padStart(15, '0')}-${String(turn).padStart(4, '0')}-${device}`;
}

function readHlc(hlc: string): { at: number; turn: number } {
  const match = /^(\d{15})-(\d{4})-/.exec(hlc);
  return match === null ? { at: 0, turn: 0 } : { at: Number(match[1]), turn: Number(match[2]) };
}
