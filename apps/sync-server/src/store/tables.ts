import type { Collection, Outcome } from '@jiefen/domain/sync/wire';
import type { CalendarFeedRow } from './calendar-feeds.ts';
import type { DeskTables } from './desk-tables.ts';
import type { DeviceTables } from './device-tables.ts';
import type { FileTables } from './file-tables.ts';

/** The columns of the store. Times are milliseconds since 1970 UTC; flags are 0 or 1; JSON is kept as text. */
export interface Tables extends DeskTables, DeviceTables, FileTables {
  calendar_feed: CalendarFeedRow;
  meta: { name: string; value: string };
  organisation: { region: string; id: string; body: string };
  person: PersonRow;
  session: SessionRow;
  document: DocumentRow;
  version: VersionRow;
  operation: OperationRow;
  scope: ScopeRow;
  feed: FeedRow;
  audience: { region: string; id: string; scope: string; level: string };
  official_number: { region: string; series: string; number: number; document: string };
  numbering: { region: string; series: string; last: number };
}

export interface SessionRow {
  id_hash: string;
  region: string;
  person: string;
  created_at: number;
  expires_at: number;
  /** The vault the session syncs, once it did. */
  device: string | null;
}

export interface PersonRow {
  region: string;
  id: string;
  account: string;
  name: string;
  role: string;
  org_id: string;
  active: number;
  password_hash: string;
  failures: number;
  locked_until: number;
}

/** The present state of a document. `body` is the exact JSON text that is sent to phones. */
export interface DocumentRow {
  region: string;
  id: string;
  collection: Collection;
  ver: number;
  op: string;
  body: string;
  /** Head of the version chain. */
  hash: string;
  changed_at: number;
}

/**
 * One state a document ever had, chained by hash (rule S7). `origin_epoch` and `origin_ver` name the version
 * of an earlier epoch that a phone brought back after a restore (rule S8).
 */
export interface VersionRow {
  region: string;
  id: string;
  ver: number;
  epoch: string;
  origin_epoch: string | null;
  origin_ver: number | null;
  op: string;
  person: string;
  device: string;
  hlc: string;
  changed: string;
  body: string;
  at: number;
  prev: string;
  hash: string;
}

/** What became of one change; `submitted` keeps refused and quarantined work word for word. */
export interface OperationRow {
  region: string;
  op: string;
  id: string;
  collection: Collection;
  person: string;
  device: string;
  outcome: Outcome;
  reason: string | null;
  ver: number;
  submitted: string | null;
  at: number;
  /** The clock value the phone sent with it; of one phone and document, the later change has the higher one. */
  hlc: string | null;
}

/** Counter, digest and size of one visibility scope (rules S2 and S9). */
export interface ScopeRow {
  region: string;
  scope: string;
  seq: number;
  digest: number;
  count: number;
}

/** One row per scope and document, moved to the end of the scope at each change (rule S3). */
export interface FeedRow {
  region: string;
  scope: string;
  seq: number;
  id: string;
  collection: Collection;
  gone: number;
}
