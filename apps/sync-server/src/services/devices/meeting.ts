import type { Person } from '@jiefen/domain/access/people';
import type { DeviceSealing, DeviceState, Order } from '@jiefen/domain/sync/device';
import type { SyncRequest } from '@jiefen/domain/sync/wire';
import type { Records, Store } from '../../store/store.ts';
import type { Sealing } from '../parcels/sealing.ts';

/** How long a contact may wait to be written down with others, in milliseconds. */
const GATHER = 1000;
/** A phone that says the same is written down this seldom. */
const SELDOM = 5 * 60_000;

/** What a sync request has to do with the phone it comes from. */
export interface Meeting {
  sealing?: DeviceSealing | undefined;
  order?: Order | undefined;
}

/** Meets phones as they sync. */
export interface Meetings {
  /** Notes the contact and says what the phone is to be told; `records` are those the answer is read from. */
  meet(records: Records, person: Person, request: SyncRequest): Promise<Meeting>;
  /** Writes down what is only noted so far. */
  flush(): Promise<void>;
}

export interface MeetingSetting {
  store: Store;
  sealing: Sealing;
  clock(): number;
}

interface Contact {
  region: string;
  person: string;
  device: string;
  at: number;
  state: DeviceState;
}

/**
 * Makes the meetings. A contact is no reason for a disk flush of its own: many are written together, and the last
 * second of them may be forgotten when the machine dies.
 */
export function createMeetings({ store, sealing, clock }: MeetingSetting): Meetings {
  const noted = new Map<string, Contact>();
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const contacts = [...noted.values()];
    noted.clear();
    if (contacts.length > 0) await store.write((records) => writeContacts(records, contacts));
  }

  function note(contact: Contact): void {
    noted.set(JSON.stringify([contact.region, contact.person, contact.device]), contact);
    timer ??= setTimeout(() => void flush().catch(() => undefined), GATHER).unref();
  }

  return {
    flush,

    async meet(records, person, { device, state = {}, sealing: known }) {
      const { region, id } = person;
      const row = await records.devices.find(region, id, device);
      const at = clock();
      const isNews = row === undefined || at - row.last_at > SELDOM || !isSameState(row.state, state);
      if (isNews) note({ region, person: id, device, at, state });
      // A phone that has obeyed never comes under this name again: one that does is told again.
      const order = row?.ordered ?? undefined;
      const isCurrent = known === undefined || known === (await sealing.current()).id;
      return { order, sealing: isCurrent ? undefined : await sealing.givenTo({ region, person: id, device }) };
    },
  };
}

async function writeContacts({ devices }: Records, contacts: readonly Contact[]): Promise<void> {
  // Always in the same order: two servers writing at once never wait for each other.
  const sorted = contacts.toSorted((one, other) => (one.device < other.device ? -1 : 1));
  for (const { region, person, device, at, state } of sorted) {
    const before = await devices.find(region, person, device);
    const { unsent, waiting } = state;
    await devices.tell({
      region,
      person,
      device,
      last_at: at,
      unsent: unsent ?? null,
      waiting_since: unsent && waiting !== undefined ? at - waiting : null,
      state: JSON.stringify(state),
      vanished_at: state.vanished === undefined ? (before?.vanished_at ?? null) : at,
    });
  }
}

/** What moves with every byte and every minute is no news. */
function isSameState(stored: string, state: DeviceState): boolean {
  const before: DeviceState = JSON.parse(stored);
  return weighs(before) === weighs(state);
}

function weighs({ unsent = 0, refused = 0, version, persisted, vanished }: DeviceState): string {
  return JSON.stringify([Math.min(unsent, 1), refused, version, persisted, vanished]);
}
