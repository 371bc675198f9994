import type { SyncStatus } from '#data/sync/status.ts';
import { isAgeUnknown, waitTone } from '#features/workspace/wait-tone.ts';
import { ageToText } from '#i18n/moment.ts';
import { m } from '#i18n/paraglide/messages.js';

/** What to do about words that have waited too long; `now` is the phone's clock. */
export function alarmText(status: Pick<SyncStatus, 'oldestUnsent' | 'pending'>, now: number): string {
  const { oldestUnsent, pending: count } = status;
  const since = oldestUnsent ?? now;
  if (isAgeUnknown(since, now)) return m.safety_age_unknown({ count });
  const age = ageToText(since, now);
  return waitTone(status, now) === 'bad' ? m.safety_alarm_red({ count, age }) : m.safety_alarm_amber({ count, age });
}
