import { createAccounts } from './accounts.ts';
import { createAudiences } from './audiences.ts';
import { createAudit } from './audit.ts';
import { createCalendarFeeds } from './calendar-feeds.ts';
import { createDeskCases } from './desk-cases.ts';
import { createDevices } from './devices.ts';
import { createDocuments } from './documents.ts';
import type { Database, Engine } from './engine.ts';
import { createFeed } from './feed.ts';
import { createFiles } from './files.ts';
import { createMeta } from './meta.ts';
import { createNumbering } from './numbering.ts';
import { createOperations } from './operations.ts';
import { createParcels } from './parcels.ts';
import { createSessions } from './sessions.ts';
import type { Records } from './store.ts';
import { createVersions } from './versions.ts';

/** Binds every table to one database or transaction. */
export function createRecords(db: Database, engine: Engine): Records {
  return {
    meta: createMeta(db),
    accounts: createAccounts(db),
    sessions: createSessions(db),
    documents: createDocuments(db, engine),
    versions: createVersions(db),
    operations: createOperations(db),
    feed: createFeed(db),
    audiences: createAudiences(db),
    numbering: createNumbering(db),
    deskCases: createDeskCases(db, engine),
    audit: createAudit(db, engine),
    files: createFiles(db, engine),
    devices: createDevices(db),
    parcels: createParcels(db),
    calendarFeeds: createCalendarFeeds(db),
  };
}
