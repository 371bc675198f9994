import type { SyncStatus } from '#data/sync/status.ts';
import { waitTone } from '#features/workspace/wait-tone.ts';
import { instantToBox } from '#i18n/china-time.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Tone } from '#ui/look.ts';

/** One line that says where everything is; offline is calm, only old unsent words and refusals are not. */
export interface SyncLine {
  text: string;
  tone: Tone;
}

/**
 * Sums up the state of the sending. `now` is the phone's clock in milliseconds, like all times of the status;
 * `isPassing` says that nothing is stored on the phone; `files` photos and the like follow their records.
 */
export function syncLine(status: SyncStatus, now: number, isPassing = false, files = 0): SyncLine {
  const tone = waitTone(status, now);
  if (status.refused > 0) return { text: m.app_sync_refused({ count: status.refused }), tone: 'bad' };
  if (status.problem === 'sign-in') return { text: m.app_sync_sign_in(), tone: 'warn' };
  if (status.problem === 'update') return { text: m.app_sync_update(), tone: 'warn' };
  if (status.activity === 'exchanging') return { text: busyText(status), tone };
  if (files > 0 && status.pending === 0) return { text: filesText(status, files), tone };
  return { text: restText(status, isPassing), tone: isPassing && status.pending > 0 ? 'bad' : tone };
}

function busyText({ sending, pending, received, complete }: SyncStatus): string {
  if (!complete && received > 0) return m.app_sync_receiving({ count: received });
  if (pending > 0) return m.app_sync_sending({ count: sending.size, total: pending });
  return m.app_sync_checking();
}

function filesText({ online }: SyncStatus, count: number): string {
  return m.app_sync_files({ where: online ? m.app_sync_online() : m.app_sync_offline(), count });
}

function restText({ online, pending, lastSuccess }: SyncStatus, isPassing: boolean): string {
  const where = online ? m.app_sync_online() : m.app_sync_offline();
  const waiting = isPassing ? m.safety_sync_passing : m.app_sync_waiting;
  if (pending > 0) return waiting({ where, count: pending });
  if (lastSuccess === null) return m.app_sync_never({ where });
  return m.app_sync_done({ where, time: instantToBox(lastSuccess).slice(11) });
}
