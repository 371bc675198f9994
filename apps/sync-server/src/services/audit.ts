import { createHash } from 'node:crypto';
import type { AuditRow } from '../store/desk-tables.ts';
import type { Records } from '../store/store.ts';
import { NO_HASH } from './version-chain.ts';

/** What somebody did, to what, and what for. */
export interface AuditEntry {
  region: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
  /** Id of the person. */
  person: string;
  action: AuditAction;
  /** Id of the document, with the path of a field where one was asked for. */
  object: string;
  purpose: string;
}

export type AuditAction =
  | 'case.open'
  | 'case.history'
  | 'field.reveal'
  | 'conflict.read'
  | 'kept.read'
  | 'file.read'
  | 'rescue.import'
  | 'device.order';

/** Adds an entry to the audit log of its region, chained to the one before (GB/T 22239-2019 8.1.4.3). */
export async function writeAudit(records: Records, entry: AuditEntry): Promise<void> {
  const head = await records.audit.lockHead(entry.region);
  const row = { ...entry, seq: (head?.seq ?? 0) + 1, prev: head?.hash ?? NO_HASH };
  await records.audit.add({ ...row, hash: hashEntry(row) });
}

/** The first entry whose chain does not hold, of entries that follow one another from the first on. */
export function firstAlteredEntry(rows: readonly AuditRow[]): AuditRow | undefined {
  let prev = NO_HASH;
  for (const row of rows) {
    if (row.prev !== prev || row.hash !== hashEntry(row)) return row;
    prev = row.hash;
  }
  return undefined;
}

function hashEntry({ region, seq, at, person, action, object, purpose, prev }: Omit<AuditRow, 'hash'>): string {
  const text = JSON.stringify([region, seq, at, person, action, object, purpose]);
  return createHash('sha256').update(prev).update('\n').update(text).digest('hex');
}
