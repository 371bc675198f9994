import type { Profile } from '../profile.ts';

/** What somebody opens a vault with. */
export type Way = { password: string } | { pin: string } | { code: string } | { passkey: true };

/**
 * - `wrong`: so many tries are `left`, or so many milliseconds to `wait`
 * - `wait`: too many mistakes; nothing was tried
 * - `mistyped`: the recovery code has a slip; `wrong-code`: it is of another phone or used up
 * - `dismissed`: the person or the device called the passkey off
 * - `password-needed`: no PIN opens this any more
 * - `expired`, `clock-back`, `unreadable`: right, but the server must be asked first; nothing is lost
 * - `damaged`: this way is broken on the disk; `unable`: this phone lacks the memory just now
 */
export type UnlockProblem =
  | { problem: 'wrong'; left: number; wait: number }
  | { problem: 'wait'; wait: number }
  | {
      problem:
        | 'mistyped'
        | 'wrong-code'
        | 'dismissed'
        | 'password-needed'
        | 'expired'
        | 'clock-back'
        | 'unreadable'
        | 'damaged'
        | 'unable';
    };

/** What came of an attempt to open a vault. */
export type Unlocked = { ok: true; profile: Profile } | ({ ok: false } & UnlockProblem);
