import type { SyncStatus } from '#data/sync/status.ts';
import { instantToBox } from '#i18n/china-time.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Tone } from '#ui/look.ts';

const HOUR_MS = 3_600_000;
const AMBER_MS = 24 * HOUR_MS;
const RED_MS = 72 * HOUR_MS;
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** One line that says where everything is; offline is calm, only old unsent words and refusals are not. */
export interface SyncLine {
  text: string;
  tone: Tone;
}

/** Sums up the state of the sending. `now` is the phone's clock in milliseconds, like all times of the status. */
export function syncLine(status: SyncStatus, now: number): SyncLine {
  const tone = waitTone(status, now);
  if (status.refused > 0) return { text: m.app_sync_refused({ count: status.refused }), tone: 'bad' };
  if (status.problem === 'sign-in') return { text: m.app_sync_sign_in(), tone: 'warn' };
  if (status.problem === 'update') return { text: m.app_sync_update(), tone: 'warn' };
  if (status.activity === 'exchanging') return { text: busyText(status), tone };
  return { text: restText(status), tone };
}

/** How pressing it is that words wait: a day is amber, three days are red. `now` is the phone's clock. */
export function waitTone({ oldestUnsent }: Pick<SyncStatus, 'oldestUnsent'>, now: number): Tone {
  const age = oldestUnsent === null ? 0 : now - oldestUnsent;
  if (age > RED_MS) return 'bad';
  return age > AMBER_MS ? 'warn' : 'neutral';
}

/** Tells whether the phone's clock is off by more than five minutes. */
export function isClockWrong({ offset }: Pick<SyncStatus, 'offset'>): boolean {
  return offset !== null && Math.abs(offset) > CLOCK_TOLERANCE_MS;
}

function busyText({ sending, pending, received, complete }: SyncStatus): string {
  if (!complete && received > 0) return m.app_sync_receiving({ count: received });
  if (pending > 0) return m.app_sync_sending({ count: sending.size, total: pending });
  return m.app_sync_checking();
}

function restText({ online, pending, lastSuccess }: SyncStatus): string {
  const where = online ? m.app_sync_online() : m.app_sync_offline();
  if (pending > 0) return m.app_sync_waiting({ where, count: pending });
  if (lastSuccess === null) return m.app_sync_never({ where });
  return m.app_sync_done({ where, time: instantToBox(lastSuccess).slice(11) });
}
