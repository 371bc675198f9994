import CircleAlert from '@lucide/svelte/icons/circle-alert';
import CloudUpload from '@lucide/svelte/icons/cloud-upload';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import GitCompare from '@lucide/svelte/icons/git-compare';
import SquarePen from '@lucide/svelte/icons/square-pen';
import { m } from '#i18n/paraglide/messages.js';
import type { Icon, Tone } from '#ui/look.ts';

/** Where a person's words are; every record is in exactly one of these. */
export type UploadState = 'draft' | 'onPhone' | 'sending' | 'received' | 'refused' | 'bothEdited';

/** How a state looks: icon and colour never stand without the word. */
export interface UploadLook {
  text: string;
  tone: Tone;
  icon: Icon;
}

/** The word, colour and icon of a state; `isPassing` says that nothing is stored on the phone. */
export function uploadLook(state: UploadState, isPassing = false): UploadLook {
  if (isPassing && state === 'onPhone') return { text: m.safety_state_passing(), tone: 'bad', icon: CircleAlert };
  return looks[state]();
}

const looks: Readonly<Record<UploadState, () => UploadLook>> = {
  draft: () => ({ text: m.app_state_draft(), tone: 'neutral', icon: SquarePen }),
  onPhone: () => ({ text: m.app_state_on_phone(), tone: 'accent', icon: CloudUpload }),
  sending: () => ({ text: m.app_state_sending(), tone: 'accent', icon: RefreshCw }),
  received: () => ({ text: m.app_state_received(), tone: 'good', icon: CircleCheck }),
  refused: () => ({ text: m.app_state_refused(), tone: 'bad', icon: CircleAlert }),
  bothEdited: () => ({ text: m.app_state_both_edited(), tone: 'warn', icon: GitCompare }),
};
