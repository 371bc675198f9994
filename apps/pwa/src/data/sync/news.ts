import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import { gone, received, told, type Held } from '@jiefen/domain/sync/held';
import type { Collection, Delivery, Receipt, SyncResponse } from '@jiefen/domain/sync/wire';

/** What an answer says about one document. */
export interface News {
  receipt?: Receipt;
  delivery?: Delivery;
}

/** An answer, or the part of it that is to be taken over, in the epoch of the server that gave it. */
export type Answer = Pick<SyncResponse, 'epoch' | 'receipts' | 'documents'>;

/** Sorts an answer by collection and document. Receipts name only their op, so the sender says where each belongs. */
export function sortNews(
  { receipts, documents }: Answer,
  collectionOf: (op: string) => Collection | undefined,
): Map<Collection, Map<string, News>> {
  const sorted = new Map<Collection, Map<string, News>>();
  const add = (collection: Collection, id: string, news: News) => {
    const documentsHere = sorted.get(collection) ?? new Map<string, News>();
    sorted.set(collection, documentsHere.set(id, { ...documentsHere.get(id), ...news }));
  };
  for (const receipt of receipts) {
    const collection = collectionOf(receipt.op);
    if (collection !== undefined) add(collection, receipt.id, { receipt });
  }
  for (const delivery of documents) {
    add(delivery.collection, 'gone' in delivery ? delivery.gone : delivery.doc.id, { delivery });
  }
  return sorted;
}

/** Decides by the rules of the domain: the receipt first, for it may end the waiting, then what the server has now. */
export function weigh(
  before: Held<DocumentBody> | undefined,
  news: News,
  epoch: string,
): Held<DocumentBody> | undefined {
  const held = afterReceipt(before, news, epoch);
  const { delivery } = news;
  if (delivery === undefined) return held;
  if ('gone' in delivery) return held === undefined ? undefined : gone(held);
  const { doc } = delivery;
  return !isBody(doc) || isAlreadyTold(held, doc, epoch) ? held : told(held, doc, epoch);
}

/** Words the server refused, of a document that this news takes off the phone. */
export function refusedWordsLeaving(
  before: Held<DocumentBody> | undefined,
  news: News,
  epoch: string,
): Held<DocumentBody> | undefined {
  const held = afterReceipt(before, news, epoch);
  return held?.refusal != null && weigh(before, news, epoch) === undefined ? held : undefined;
}

function afterReceipt(held: Held<DocumentBody> | undefined, { receipt }: News, epoch: string) {
  return held === undefined || receipt === undefined ? held : received(held, receipt, epoch);
}

/** A clean document in this very state: there is nothing to write. */
function isAlreadyTold(held: Held<DocumentBody> | undefined, { op, ver }: DocumentBody, epoch: string): boolean {
  if (held === undefined || held.unsent || held.refusal !== null) return false;
  return held.told?.op === op && held.body.ver === ver && held.base?.epoch === epoch && held.base.ver === ver;
}

/** The marks that the sync lives by; the rest of a document is for its reader to judge. */
function isBody(doc: object): doc is DocumentBody {
  return (
    'ver' in doc &&
    typeof doc.ver === 'number' &&
    'op' in doc &&
    typeof doc.op === 'string' &&
    'scopes' in doc &&
    Array.isArray(doc.scopes)
  );
}
