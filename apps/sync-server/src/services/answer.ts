import type { Person } from '@jiefen/domain/access/people';
import { PROTOCOL, type Offer, type Receipt, type SyncRequest } from '@jiefen/domain/sync/wire';
import type { FeedEntry } from '../store/feed.ts';
import type { Records } from '../store/store.ts';
import type { Meeting } from './devices/meeting.ts';
import { pull } from './pull.ts';

export interface Asking extends Meeting {
  person: Person;
  scopes: readonly string[];
  request: SyncRequest;
  receipts: readonly Receipt[];
  /** Milliseconds since 1970 UTC. */
  now: number;
}

export interface Answer {
  /** The JSON text of a `SyncResponse`, in UTF-8. */
  text: Buffer<ArrayBuffer>;
  /** Number of documents in it. */
  told: number;
}

const [COMMA, END] = [Buffer.from(','), Buffer.from('}')];

/**
 * Writes the answer to one sync request as JSON text. Bodies are passed on exactly as they are stored.
 * Pushed documents are always told again, so that a phone whose earlier answer was lost holds the present.
 */
export async function answer(records: Records, asking: Asking): Promise<Answer> {
  const { person, scopes, request, receipts, now, sealing, order } = asking;
  const { region } = person;
  const epoch = await records.meta.epoch();
  const reset = request.checkpoint !== null && request.checkpoint.epoch !== epoch;
  const from = request.checkpoint === null || reset ? { epoch, scopes: {} } : request.checkpoint;
  // A phone that is to forget everything hands over and is told nothing more.
  const { checkpoint, rows, more, digests } =
    order === undefined
      ? await pull(records, region, scopes, from, request.limit)
      : { checkpoint: from, rows: [], more: false, digests: {} };
  const asked = [...request.push.map(({ collection, doc }) => ({ collection, id: doc.id })), ...(request.need ?? [])];
  const documents = order === undefined ? await tell(records, region, scopes, rows, asked) : [];
  const rest = JSON.stringify({
    protocol: PROTOCOL,
    epoch,
    serverTime: now,
    receipts,
    checkpoint,
    scopes,
    more,
    reset,
    digests,
    inventory: await inventory(records, region, scopes, request.inventory),
    wanted: await wanted(records, region, request.offer),
    sealing,
    order,
  });
  return { text: joined(documents, rest), told: documents.length };
}

/** The JSON object `rest` with the documents in front, in UTF-8. */
function joined(documents: readonly Uint8Array[][], rest: string): Buffer<ArrayBuffer> {
  const parts = documents.flatMap((document, index) => (index === 0 ? document : [COMMA, ...document]));
  return Buffer.concat([Buffer.from('{"documents":['), ...parts, Buffer.from(`],${rest.slice(1)}`)]);
}

/**
 * The present state of each document, or that it is gone from this person's sight; as JSON texts, each in pieces.
 * `rows` are of these scopes.
 */
async function tell(
  records: Records,
  region: string,
  scopes: readonly string[],
  rows: readonly FeedEntry[],
  asked: readonly Pick<FeedEntry, 'id' | 'collection'>[],
): Promise<Uint8Array[][]> {
  const collections = new Map([...rows, ...asked].map((row) => [row.id, row.collection]));
  const ids = [...collections.keys()];
  const visible = new Set(rows.filter(({ gone }) => gone === 0).map(({ id }) => id));
  const doubtful = ids.filter((id) => !visible.has(id));
  for (const id of await records.feed.visible(region, scopes, doubtful)) visible.add(id);
  const texts = await records.documents.texts(region, [...visible]);
  const present = new Map(texts.map((text) => [text.id, text]));
  return ids.map((id) => {
    const document = present.get(id);
    return document === undefined
      ? [Buffer.from(JSON.stringify({ collection: collections.get(id), gone: id }))]
      : [Buffer.from(`{"collection":"${document.collection}","doc":`), document.body, END];
  });
}

async function inventory(records: Records, region: string, scopes: readonly string[], scope: string | undefined) {
  if (scope === undefined) return undefined;
  return scopes.includes(scope) ? records.feed.inventory(region, scope) : [];
}

/** Which of the offered states a restored server has never seen. */
async function wanted(records: Records, region: string, offers: readonly Offer[] | undefined) {
  if (offers === undefined) return undefined;
  const ops = offers.map(({ op }) => op);
  const arrived = await records.operations.byOps(region, ops);
  const versions = await records.versions.byOps(region, ops);
  const here = new Set([...arrived, ...versions].map(({ op }) => op));
  return offers.filter(({ op }) => !here.has(op)).map(({ id }) => id);
}
