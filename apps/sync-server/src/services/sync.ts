import type { Directory, Person } from '@jiefen/domain/access/people';
import type { Change, Receipt, SyncRequest } from '@jiefen/domain/sync/wire';
import type { Store } from '../store/store.ts';
import { answer } from './answer.ts';
import type { DocumentRules } from './document-rules.ts';
import type { Meetings } from './devices/meeting.ts';
import { createGroupCommit } from './group-commit.ts';
import { pushTogether, type PushJob } from './push.ts';

export interface Sync {
  /**
   * One round trip: takes the phone's changes, answers with receipts and with everything its scopes have to
   * tell since its checkpoint. The result is the JSON text of a `SyncResponse`, in UTF-8.
   */
  exchange(person: Person, request: SyncRequest): Promise<Buffer<ArrayBuffer>>;
  /** Takes changes alone, for a desk that reads in other ways; the receipts stand in their order. */
  push(person: Person, device: string, changes: readonly Change[]): Promise<Receipt[]>;
}

/** What one exchange carried. */
export interface SyncRound {
  pushed: number;
  pulled: number;
  /** Refused or quarantined. */
  refused: number;
}

export interface SyncSetting {
  store: Store;
  rules: DocumentRules;
  directoryOf(region: string): Promise<Directory>;
  /** Milliseconds since 1970 UTC. */
  clock(): number;
  newId(): string;
  /** Told after the commit; a hint for those who listen, never the truth. */
  onMoved(region: string, scopes: readonly string[]): void;
  /** Knows the phones; without it nobody looks after them. */
  meetings?: Pick<Meetings, 'meet'>;
  /** Told after each exchange, for those who count. */
  onRound?(round: SyncRound): void;
}

export function createSync(setting: SyncSetting): Sync {
  const { store, rules, directoryOf, clock, onMoved } = setting;
  const queues = new Map<string, (job: PushJob) => Promise<Receipt[]>>();

  function queueOf(region: string): (job: PushJob) => Promise<Receipt[]> {
    const known = queues.get(region);
    if (known !== undefined) return known;
    const queue = createGroupCommit<PushJob, Receipt[]>(
      async (jobs) => {
        const { receipts, scopes } = await pushTogether(setting, region, await directoryOf(region), jobs);
        if (scopes.length > 0) onMoved(region, scopes);
        return receipts;
      },
      ({ changes }) => changes.length,
    );
    queues.set(region, queue);
    return queue;
  }

  async function take(person: Person, device: string, changes: readonly Change[]): Promise<Receipt[]> {
    return changes.length === 0 ? [] : queueOf(person.region)({ pusher: { person, device }, changes });
  }

  return {
    push: take,

    async exchange(person, request) {
      const { device, push } = request;
      const receipts = await take(person, device, push);
      const scopes = rules.scopesOf(person, await directoryOf(person.region));
      const { text, told } = await store.read(async (records) => {
        const meeting = await setting.meetings?.meet(records, person, request);
        return answer(records, { person, scopes, request, receipts, now: clock(), ...meeting });
      });
      const refused = receipts.filter(({ outcome }) => outcome === 'refused' || outcome === 'quarantined');
      setting.onRound?.({ pushed: push.length, pulled: told, refused: refused.length });
      return text;
    },
  };
}
