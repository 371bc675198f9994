import type { petitionStatuses } from '../../vocabulary/petition-status.ts';
import type { CodeOf } from '../../vocabulary/define.ts';
import type { Past } from '../define.ts';
import type { PetitionState, PetitionTracks } from './states.ts';

/** One of the statuses clerks know from the national system. */
export type PetitionStatus = CodeOf<typeof petitionStatuses>;

const statusByState: Readonly<Record<PetitionState, PetitionStatus>> = {
  captured: 'to-review',
  routing: 'to-review',
  forwarded: 'to-receive',
  received: 'received',
  supplementing: 'to-supplement',
  objected: 'to-review',
  returned: 'returned',
  accepted: 'accepted-to-serve',
  notified: 'served',
  investigating: 'to-handle',
  duty: 'to-handle',
  decided: 'decided-to-serve',
  served: 'closed',
  reviewing: 'to-handle',
  reviewed: 'to-serve',
  reviewServed: 'closed',
  rereviewing: 'to-handle',
  rereviewed: 'to-serve',
  concluded: 'closed',
  settled: 'closed',
  studying: 'to-handle',
  answered: 'closed',
  diverted: 'closed',
  sealed: 'closed',
  declined: 'closed',
  closed: 'closed',
  archived: 'archived',
  voided: 'archived',
};

/** Translates the state of an item into the status of the national list (全国信访信息系统). */
export function petitionStatusOf({ state, tracks }: Past<PetitionState, PetitionTracks>): PetitionStatus {
  return tracks.extension === 'asked' ? 'extension-asked' : statusByState[state];
}
