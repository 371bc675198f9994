import type { SyncStatus } from '#data/sync/status.ts';
import type { Tone } from '#ui/look.ts';

const HOUR_MS = 3_600_000;
const AMBER_MS = 24 * HOUR_MS;
const RED_MS = 72 * HOUR_MS;

/** How pressing it is that words wait: a day is amber, three days are red. `now` is the phone's clock. */
export function waitTone({ oldestUnsent }: Pick<SyncStatus, 'oldestUnsent'>, now: number): Tone {
  if (oldestUnsent === null) return 'neutral';
  if (isAgeUnknown(oldestUnsent, now)) return 'warn';
  if (now - oldestUnsent > RED_MS) return 'bad';
  return now - oldestUnsent > AMBER_MS ? 'warn' : 'neutral';
}

/** Words that were written in the future: the phone's clock was set back since. */
export function isAgeUnknown(since: number, now: number): boolean {
  return since > now + HOUR_MS;
}
