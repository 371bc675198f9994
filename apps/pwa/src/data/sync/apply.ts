import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import type { Held } from '@jiefen/domain/sync/held';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Database } from '../database.ts';
import { toRefusedDraft } from '../drafts.ts';
import { toLocalRow } from '../local.ts';
import { toHeld, toRow, type Row } from '../row.ts';
import type { Rows } from '../rows.ts';
import { refusedWordsLeaving, sortNews, weigh, type Answer, type News } from './news.ts';

/** Where an answer is taken over. */
export interface Applying {
  database: Database;
  /** Phone clock, milliseconds since 1970 UTC. */
  clock(): number;
}

/**
 * Takes over receipts and documents, collection by collection. Durable when it returns; rejects with a
 * `StorageProblem` when something could not be written, and then the whole answer is to be asked for again (S11).
 */
export async function applyAnswer(
  { database, clock }: Applying,
  answer: Answer,
  collectionOf: (op: string) => Collection | undefined,
): Promise<void> {
  for (const [collection, news] of sortNews(answer, collectionOf)) {
    const rows = database.synced.get(collection);
    if (rows === undefined) continue;
    await keepRefusedWords({ database, clock }, collection, rows, news, answer.epoch);
    await rows.rewrite([...news.keys()], (row, id) => {
      const held = weigh(heldOf(row), news.get(id) ?? {}, answer.epoch);
      if (held === undefined) return 'erase';
      return row !== undefined && isSameHeld(held, row) ? undefined : toRow(held, row, clock());
    });
  }
}

/** A refused document that leaves the phone leaves its words behind as a draft, written before it is erased (S1). */
async function keepRefusedWords(
  { database, clock }: Applying,
  collection: Collection,
  rows: Rows<DocumentBody>,
  news: ReadonlyMap<string, News>,
  epoch: string,
): Promise<void> {
  const leaving = [...news].flatMap(([id, { delivery }]) => (delivery !== undefined && 'gone' in delivery ? [id] : []));
  for (const [id, row] of await rows.read(leaving)) {
    const held = refusedWordsLeaving(toHeld(row), news.get(id) ?? {}, epoch);
    if (held === undefined) continue;
    const draft = toRefusedDraft(collection, { ...held, id }, clock());
    await database.local.rewrite([draft.id], () => toLocalRow(draft));
  }
}

function heldOf(row: Row<DocumentBody> | undefined): Held<DocumentBody> | undefined {
  return row === undefined ? undefined : toHeld(row);
}

function isSameHeld(held: Held, row: Row): boolean {
  const { body, base, told, refusal } = held;
  return (
    body === row.body &&
    base === row.base &&
    told === row.told &&
    refusal === row.refusal &&
    held.unsent === (row.unsent === 1)
  );
}
