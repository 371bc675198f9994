import type { Database, Engine } from './engine.ts';
import type { AuditRow } from './desk-tables.ts';

/** The audit log of a region: entries are only ever added, each chained to the one before. */
export interface Audit {
  /** The last entry; nobody else can add one until this transaction ends. */
  lockHead(region: string): Promise<{ seq: number; hash: string } | undefined>;
  add(row: AuditRow): Promise<void>;
  /** Entries after `seq`, oldest first. */
  since(region: string, seq: number, limit: number): Promise<AuditRow[]>;
}

export function createAudit(db: Database, engine: Engine): Audit {
  return {
    async lockHead(region) {
      // Two first entries at once: the second waits for the row of the first.
      await db
        .insertInto('audit_head')
        .values({ region, seq: 0, hash: '' })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const head = await engine
        .lockRows(db.selectFrom('audit_head').select(['seq', 'hash']).where('region', '=', region))
        .executeTakeFirstOrThrow();
      return head.seq === 0 ? undefined : head;
    },

    async add(row) {
      const { region, seq, hash } = row;
      await db.insertInto('audit').values(row).execute();
      await db.updateTable('audit_head').set({ seq, hash }).where('region', '=', region).execute();
    },

    since: (region, seq, limit) =>
      db
        .selectFrom('audit')
        .selectAll()
        .where('region', '=', region)
        .where('seq', '>', seq)
        .orderBy('seq')
        .limit(limit)
        .execute(),
  };
}
