import { createHash, randomBytes } from 'node:crypto';
import type { Person } from '@jiefen/domain/access/people';
import { scopesOfPerson } from '@jiefen/domain/access/scopes';
import type { CalendarFeed, NewCalendarFeed } from '@jiefen/domain/deadline/calendar-feed';
import { dayInChina } from '@jiefen/domain/deadline/day';
import { toICalendar } from '@jiefen/domain/deadline/icalendar';
import type { Records } from '../../store/store.ts';
import type { DeskSetting } from '../desk/setting.ts';
import { sightsOf } from '../desk/sights.ts';
import { accountToPerson } from '../people.ts';
import { calendarEntriesOf } from './entries.ts';

/** The deadlines of a person as a calendar other programs read, at an address that can be called back. */
export interface Calendars {
  /** Tells whether there is an address. */
  of(person: Person): Promise<CalendarFeed>;
  /** Makes a new address; the one before no longer answers. */
  make(person: Person): Promise<NewCalendarFeed>;
  /** Calls the address back. */
  revoke(person: Person): Promise<void>;
  /** The calendar behind an address (RFC 5545); undefined when the address is not known, or its person may not sign in. */
  read(region: string, token: string): Promise<string | undefined>;
}

type Setting = Pick<DeskSetting, 'store' | 'directoryOf' | 'clock'>;

const TOKEN_BYTES = 32;

/** Cases read from the store at once. */
const TOGETHER = 200;

export function createCalendars(setting: Setting): Calendars {
  const { store, clock } = setting;
  return {
    async of({ region, id }) {
      const row = await store.read((records) => records.calendarFeeds.of(region, id));
      return { madeAt: row ? new Date(Number(row.made_at)).toISOString() : null };
    },

    async make({ region, id }) {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      const row = { region, person: id, token_hash: hashOf(token), made_at: clock() };
      await store.write((records) => records.calendarFeeds.put(row));
      return { path: `/api/calendar/${region}/${token}.ics` };
    },

    revoke: ({ region, id }) => store.write((records) => records.calendarFeeds.remove(region, id)),

    read: (region, token) =>
      store.read(async (records) => {
        const row = await records.calendarFeeds.byHash(region, hashOf(token));
        const account = row && (await records.accounts.byId(region, row.person));
        if (account?.active !== 1) return undefined;
        const stamp = new Date(clock()).toISOString();
        return toICalendar('解纷期限', await entriesOf(setting, records, accountToPerson(account)), stamp);
      }),
  };
}

async function entriesOf({ directoryOf, clock }: Setting, records: Records, person: Person) {
  const { region } = person;
  const today = dayInChina(clock());
  const scopes = scopesOfPerson(person, await directoryOf(region));
  const { listed } = await sightsOf(records, region, scopes);
  const keys = await records.deskCases.keys({ region, sights: listed, wanted: [[';ended:no;']], query: '' });
  const ids = keys.filter(({ level }) => level === 'full').map(({ id }) => id);
  const entries = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const rows = await records.documents.byIds(region, ids.slice(from, from + TOGETHER));
    entries.push(...rows.flatMap(({ collection, body }) => calendarEntriesOf(collection, body, person.id, today)));
  }
  return entries;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
