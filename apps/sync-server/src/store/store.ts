import type { Account, Accounts } from './accounts.ts';
import type { Audiences } from './audiences.ts';
import type { Audit } from './audit.ts';
import type { CalendarFeeds } from './calendar-feeds.ts';
import type { DeskCases } from './desk-cases.ts';
import type { Devices } from './devices.ts';
import type { Documents } from './documents.ts';
import type { Feed } from './feed.ts';
import type { Files } from './files.ts';
import type { Meta } from './meta.ts';
import type { Numbering } from './numbering.ts';
import type { Operations } from './operations.ts';
import type { Parcels } from './parcels.ts';
import type { Sessions } from './sessions.ts';
import type { Versions } from './versions.ts';

export type { Account };

/** Everything that is stored, bound to one transaction. Each member is one table and knows no rules. */
export interface Records {
  readonly meta: Meta;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly documents: Documents;
  readonly versions: Versions;
  readonly operations: Operations;
  readonly feed: Feed;
  readonly audiences: Audiences;
  readonly numbering: Numbering;
  readonly deskCases: DeskCases;
  readonly audit: Audit;
  readonly files: Files;
  readonly devices: Devices;
  readonly parcels: Parcels;
  readonly calendarFeeds: CalendarFeeds;
}

/** The one door to the database; the same on every engine. */
export interface Store {
  /** A consistent view: nothing another process commits meanwhile is seen. */
  read<Result>(work: (records: Records) => Promise<Result>): Promise<Result>;
  /** All or nothing. When it returns, the work is on the disk. */
  write<Result>(work: (records: Records) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}
