/** Wrong passwords on one vault, as they are stored; times in milliseconds by the phone's clock. */
export interface Attempts {
  failures: number;
  /** How long one still had to wait when the clock was last looked at. */
  wait: number;
  seenAt: number;
}

export const noAttempts: Attempts = { failures: 0, wait: 0, seenAt: 0 };

/** So many mistakes cost nothing: thumbs are thick. */
const FREE = 4;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** Lets the time pass since one last looked. A clock turned back brings nothing: then no time has passed. */
export function letPass(attempts: Attempts, now: number): Attempts {
  const passed = attempts.seenAt === 0 ? 0 : Math.max(0, now - attempts.seenAt);
  return { ...attempts, wait: Math.max(0, attempts.wait - passed), seenAt: now };
}

/**
 * Counts an attempt as failed. It is counted before the password is tried, and taken back when it is right: whoever
 * kills the app meanwhile has tried, too. The wait doubles with every failure, up to half an hour.
 */
export function countFailure({ failures }: Attempts, now: number): Attempts {
  const count = failures + 1;
  const wait = count < FREE ? 0 : Math.min(FIRST_WAIT_MS * 2 ** (count - FREE), LONGEST_WAIT_MS);
  return { failures: count, wait, seenAt: now };
}

/** How many wrong passwords are left before one has to wait. */
export function triesLeft({ failures }: Attempts): number {
  return Math.max(0, FREE - failures);
}
