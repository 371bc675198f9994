import { newEnvelope, type DocumentBody, type FlowEvent } from '@jiefen/domain/case-type/envelope';
import { changed, made } from '@jiefen/domain/sync/held';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Bodies, NewBody } from './bodies.ts';
import type { Database } from './database.ts';
import type { Documents } from './documents.ts';
import { toRefusedDraft } from './drafts.ts';
import { toLocalRow } from './local.ts';
import { toPlain, toPlainOnce } from './plain.ts';
import { toHeld, toRow, type Row } from './row.ts';
import { saving, type Saved } from './saved.ts';
import type { Stamper } from './stamp.ts';

/** What happened; `at` is now, by the corrected clock, unless given (ISO 8601). */
export type NewEvent = Pick<FlowEvent, 'type' | 'payload'> & Partial<Pick<FlowEvent, 'at'>>;

export interface WriterSetting {
  database: Database;
  stamper: Stamper;
  /** Who writes, where, and on which phone. */
  author: { person: string; region: string; device: string };
  /** Phone clock, milliseconds since 1970 UTC. */
  clock(): number;
  /** The same, corrected by what the server's clock said. */
  now(): number;
  newId(): string;
}

/** The writes that look at a whole row. */
export interface Writer extends Pick<Documents, 'create' | 'change' | 'newEvent' | 'sendAgain' | 'takeTheirs'> {
  /** This moment by the corrected clock, ISO 8601. */
  instant(): string;
}

/** Makes the writer of one author. */
export function createWriter(setting: WriterSetting): Writer {
  const { stamper, clock, newId, author } = setting;
  const instant = () => new Date(setting.now()).toISOString();
  return {
    instant,

    newEvent({ type, payload, at = instant() }) {
      const { person: by, device } = author;
      return { id: newId(), type, at, by, device, ...(payload === undefined ? {} : { payload }) };
    },

    create: (collection, fields) => saving(() => create(setting, collection, fields, instant())),

    change: (collection, id, edit) =>
      rewrite(setting, collection, id, (row) => {
        const body = toPlainOnce<typeof row.body>({ ...edit(toPlain(row.body)), id });
        if (JSON.stringify(body) === JSON.stringify(row.body)) return row;
        return toRow(changed(toHeld(row), stamper.stamp(body)), row, clock());
      }),

    sendAgain: (collection, id) =>
      rewrite(setting, collection, id, (row) =>
        row.refusal === null ? row : toRow(changed(toHeld(row), stamper.stamp(row.body)), row, clock()),
      ),

    takeTheirs: (collection, id) => saving(() => giveUp(setting, collection, id)),
  };
}

async function create<Of extends Collection>(
  { database, stamper, author, clock, newId }: WriterSetting,
  collection: Of,
  { id = newId(), schema, ...own }: NewBody<Of>,
  createdAt: string,
): Promise<Saved<Bodies[Of]>> {
  const { person: createdBy, region } = author;
  const envelope = newEnvelope({ id, region, schema, createdAt, createdBy });
  const row = toRow(made(stamper.stamp(complete<Bodies[Of]>(envelope, toPlain(own)))), undefined, clock());
  let isTried = false;
  await database.rowsOf(collection).rewrite([id], (before) => {
    // Tried before, the document may stand already, and the sync may have touched it since.
    if (isTried && before?.body.createdAt === createdAt) return undefined;
    if (before !== undefined) throw new Error(`There is a ${collection} ${id} already`);
    isTried = true;
    return row;
  });
  return { ok: true, row };
}

/** Writes what `next` makes of a row; the row itself means that there is nothing to write. */
async function rewrite<Of extends Collection>(
  { database }: WriterSetting,
  collection: Of,
  id: string,
  next: (row: Row<Bodies[Of]>) => Row<Bodies[Of]>,
): Promise<Saved<Bodies[Of]>> {
  let row: Row<Bodies[Of]> | undefined;
  return saving(async () => {
    await database.rowsOf(collection).rewrite([id], (before) => {
      row = before && next(before);
      return row === before ? undefined : row;
    });
    return row === undefined ? { ok: false, problem: 'absent' } : { ok: true, row };
  });
}

/** The words become a draft before the row is erased; words written meanwhile keep the row. */
async function giveUp<Of extends Collection>(
  { database, clock }: WriterSetting,
  collection: Of,
  id: string,
): Promise<Saved<Bodies[Of]>> {
  const rows = database.rowsOf(collection);
  const row = (await rows.read([id])).get(id);
  if (row?.refusal == null) return { ok: false, problem: 'absent' };
  const kept = toRefusedDraft(collection, row, clock());
  await database.local.rewrite([kept.id], () => toLocalRow(kept));
  await rows.rewrite([id], (now) => (now?.body.op === row.body.op ? 'erase' : undefined));
  return { ok: true, row };
}

function complete<Body extends DocumentBody>(envelope: DocumentBody, own: object): Body {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `NewBody` is the body without its envelope
  return { ...envelope, ...own } as Body;
}
