/** How long a vault opens without the server; all times in milliseconds by the phone's clock. */
export interface Lease {
  /** Days the server grants at each contact. */
  days: number;
  notAfter: number;
  /** The latest time this phone has seen while the vault was opened. */
  highest: number;
}

/** Without a word of the server. */
export const DEFAULT_DAYS = 14;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A clock that was put right by less is nobody's trick. */
const TOLERANCE_MS = DAY_MS;

/** The lease after a contact with the server, at this moment. */
export function renewLease(days: number, now: number): Lease {
  return { days, notAfter: now + days * DAY_MS, highest: now };
}

/**
 * Whether the vault may be opened now. `clock-back`: the phone's clock stands more than a day before a time it has
 * shown already, so that nobody knows how long it has been away. Both ask for a contact and destroy nothing.
 */
export function checkLease({ notAfter, highest }: Lease, now: number): 'valid' | 'expired' | 'clock-back' {
  if (now < highest - TOLERANCE_MS) return 'clock-back';
  return Math.max(now, highest) > notAfter ? 'expired' : 'valid';
}

/** Whether the last contact is less than an hour ago; then renewing again would only cost a write. */
export function isRenewedLately({ days, notAfter }: Lease, now: number): boolean {
  const since = now - (notAfter - days * DAY_MS);
  return since >= 0 && since < HOUR_MS;
}

/** The lease with this moment remembered. */
export function seeTime(lease: Lease, now: number): Lease {
  return { ...lease, highest: Math.max(lease.highest, now) };
}
