import type { RxDocumentData } from 'rxdb/plugins/core';

/** The fields of a document the storage itself looks at. */
export interface StoredFields {
  id: string;
  /** The heavy part. It stays on the disk until somebody asks for it. */
  body?: unknown;
}

/** A document as the storage keeps it: the row and the marks of RxDB. */
export type StoredDocument = RxDocumentData<StoredFields>;

/** Tells documents from anything else; the collections of this app all have the key `id`. */
export function isStoredDocument(item: unknown): item is StoredDocument {
  return typeof item === 'object' && item !== null && 'id' in item && '_deleted' in item;
}

/** Takes the body off a document. */
export function lighten({ body: _body, ...light }: StoredDocument): StoredDocument {
  return light;
}
