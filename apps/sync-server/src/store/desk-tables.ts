import type { Level } from '@jiefen/domain/access/matrix/define';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';

/** The tables of the desk: what lists, numbers and search read instead of the documents. */
export interface DeskTables {
  desk_case: DeskCaseRow;
  desk_audience: DeskAudienceRow;
  audit: AuditRow;
  audit_head: { region: string; seq: number; hash: string };
}

/**
 * One case as one level of visibility shows it. A case has a row per level somebody holds; what a level hides
 * is not in its row, so no query can give it away.
 */
export interface DeskCaseRow {
  region: string;
  id: string;
  level: Level;
  /** The audience of the case and this level: whoever holds the one sees the row. */
  sight: string;
  /** What the row counts under, as `;key:value;…`: one narrow index serves list, numbers and filter. */
  facets: string;
  collection: DeskCollection;
  number: string | null;
  /** The number is still the phone's own. */
  provisional: number;
  title: string | null;
  type: string | null;
  source: string | null;
  state: string | null;
  ended: number;
  risk: string | null;
  township: string | null;
  /** Committee, or body that handles a petition. */
  org: string | null;
  /** Day, 'YYYY-MM-DD'. */
  opened_on: string | null;
  changed_at: number;
  amount_fen: number | null;
  people: number | null;
  /** How many differences wait for a decision. */
  conflicts: number;
  confidential: number;
  /** The same for all cases of one dispute. */
  chain: string | null;
}

/** Which scopes an audience consists of; equal audiences are stored once. */
interface DeskAudienceRow {
  region: string;
  audience: string;
  scope: string;
  level: Level;
}

/** One entry of the audit log, chained by hash; only ever added. */
export interface AuditRow {
  region: string;
  seq: number;
  at: number;
  person: string;
  action: string;
  object: string;
  purpose: string;
  prev: string;
  hash: string;
}
