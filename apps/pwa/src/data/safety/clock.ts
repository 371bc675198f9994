import type { SyncStatus } from '../sync/status.ts';

/** A clock that is off by less is as good as right. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * What the phone's clock is worth for legal deadlines.
 * - `off`: more than five minutes from the server's; deadlines are computed with the server's time
 * - `unsure`: it was set back since the two were compared, so nobody knows until the next contact
 */
export type ClockState = 'right' | 'off' | 'unsure';

/** Judges the phone's clock; `now` is what it says, in milliseconds since 1970 UTC. */
export function clockState(
  { offset, lastSuccess }: Pick<SyncStatus, 'offset' | 'lastSuccess'>,
  now: number,
): ClockState {
  if (lastSuccess !== null && now < lastSuccess - TOLERANCE_MS) return 'unsure';
  return offset !== null && Math.abs(offset) > TOLERANCE_MS ? 'off' : 'right';
}
