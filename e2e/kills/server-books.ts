import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Holdings } from './ledger.ts';

interface ServerCase {
  brief?: string;
  sessions?: { id: string; record?: string }[];
  events?: { id: string; payload?: { turn?: number } }[];
}

/** What the server has stored, read from its own file. */
export interface ServerBooks {
  holdings: Holdings;
  /** Changes that stand in the history twice, and texts that stand twice in one case. */
  duplicated: string[];
}

/** Reads the embedded store in the folder of a server; the server may be running. */
export function readServerBooks(folder: string): ServerBooks {
  const store = new DatabaseSync(join(folder, 'jiefen.sqlite'), { readOnly: true });
  try {
    const rows = store.prepare(`select id, body from document where collection = 'mediation'`).all();
    const twice = store.prepare('select op from version group by op having count(*) > 1').all();
    const cases = rows.map(({ id, body }): [string, ServerCase] => [String(id), JSON.parse(String(body))]);
    return {
      holdings: new Map(cases.map(([id, body]) => [id, toHeld(body)])),
      duplicated: [...twice.map(({ op }) => String(op)), ...cases.flatMap(([, body]) => repeatedIn(body))],
    };
  } finally {
    store.close();
  }
}

function toHeld({ brief, sessions = [], events = [] }: ServerCase) {
  return { brief: Number(brief), elements: new Set([...sessions, ...events].map(({ id }) => id)) };
}

/** Every text of a run is written once, so that each may stand once. */
function repeatedIn({ sessions = [], events = [] }: ServerCase): string[] {
  const turns = events.flatMap(({ payload }) => (payload?.turn === undefined ? [] : [`event ${payload.turn}`]));
  const records = sessions.flatMap(({ record }) => (record?.startsWith('第') === true ? [record] : []));
  const texts = [...turns, ...records];
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
