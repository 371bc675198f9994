import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CloudOff from '@lucide/svelte/icons/cloud-off';
import CloudUpload from '@lucide/svelte/icons/cloud-upload';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Smartphone from '@lucide/svelte/icons/smartphone';
import type { FileReason, FileStatus } from '#data/evidence/status.ts';
import type { Whereabouts } from '#data/evidence/whereabouts.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Icon, Tone } from '#ui/look.ts';

/** How the state of a file looks: icon and colour never stand without the word. */
export interface FileLook {
  text: string;
  tone: Tone;
  icon: Icon;
}

/** The word, colour and icon for where a file is. */
export function fileLook(status: FileStatus | Whereabouts | 'looking'): FileLook {
  if (status === 'looking') return { text: m.field_file_looking(), tone: 'neutral', icon: RefreshCw };
  if (status === 'awaited') return { text: m.field_file_awaited(), tone: 'neutral', icon: Smartphone };
  if (status === 'unknown') return { text: m.field_file_unknown(), tone: 'neutral', icon: CloudOff };
  if (status === 'received') return { text: m.app_state_received(), tone: 'good', icon: CircleCheck };
  if (status.state === 'refused') return { text: m.app_state_refused(), tone: 'bad', icon: CircleAlert };
  if (status.state === 'onPhone') return { text: m.app_state_on_phone(), tone: 'accent', icon: CloudUpload };
  const percent = Math.floor((100 * status.sent) / Math.max(1, status.entry.size));
  return { text: m.field_file_sending({ percent }), tone: 'accent', icon: RefreshCw };
}

/** Why a file is not on its way, with what to do; '' when it is simply its turn later. */
export function fileReasonText(reason: FileReason | undefined): string {
  if (reason === undefined) return '';
  return (reasons[reason] ?? (() => m.field_file_refused({ code: reason })))();
}

const reasons: Readonly<Record<string, () => string>> = {
  'record-first': () => m.field_file_record_first(),
  'record-refused': () => m.field_file_record_refused(),
  unfiled: () => m.field_file_unfiled(),
  'sign-in': () => m.app_sync_sign_in(),
  'large-waits': () => m.field_file_large_waits(),
  damaged: () => m.field_file_damaged(),
  'file.type': () => m.field_file_wrong_type(),
  'file.too-large': () => m.field_file_too_large(),
};
