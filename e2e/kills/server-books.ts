import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { HeldCase, Holdings } from './ledger.ts';

interface ServerCase {
  brief?: string;
  sessions?: { id: string; record?: string }[];
  evidence?: { id: string }[];
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
    const files = store.prepare('select region, digest from file').all();
    const whole = files.filter(({ region, digest }) => isWhole(folder, String(region), String(digest)));
    return {
      holdings: {
        cases: new Map(cases.map(([id, body]) => [id, toHeld(body)])),
        files: new Set(whole.map(({ digest }) => String(digest))),
      },
      duplicated: [...twice.map(({ op }) => String(op)), ...cases.flatMap(([, body]) => repeatedIn(body))],
    };
  } finally {
    store.close();
  }
}

function toHeld({ brief, sessions = [], evidence = [], events = [] }: ServerCase): HeldCase {
  return { brief: Number(brief), elements: new Set([...sessions, ...evidence, ...events].map(({ id }) => id)) };
}

const known = new Set<string>();

/** Tells whether the bytes of a file are those its name says; a file that was once right is not read again. */
function isWhole(folder: string, region: string, digest: string): boolean {
  const path = join(folder, 'files', region, digest.slice(0, 2), digest);
  if (!known.has(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === digest) known.add(path);
  return known.has(path);
}

/** Every text of a run is written once, so that each may stand once. */
function repeatedIn({ sessions = [], events = [] }: ServerCase): string[] {
  const turns = events.flatMap(({ payload }) => (payload?.turn === undefined ? [] : [`event ${payload.turn}`]));
  const records = sessions.flatMap(({ record }) => (record?.startsWith('第') === true ? [record] : []));
  const texts = [...turns, ...records];
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}
