import PouchDB from 'pouchdb-core';

/** The part of PouchDB that is measured; the app's own types know the part that the app uses. */
interface Pouch {
  replicate: {
    from(source: Pouch, options: Record<string, unknown>): Promise<{ errors: unknown[] }>;
    to(target: Pouch, options: Record<string, unknown>): Promise<{ errors: unknown[] }>;
  };
  bulkDocs(documents: readonly object[]): Promise<{ error?: unknown }[]>;
  put(document: object): Promise<unknown>;
  get(id: string): Promise<{ body: Record<string, unknown> }>;
  createIndex(options: object): Promise<unknown>;
  find(query: object): Promise<{ docs: never[] }>;
  allDocs(options: object): Promise<{ rows: { id: string; doc: never }[] }>;
  info(): Promise<{ doc_count: number }>;
}

interface PouchClass {
  new (name: string, options?: Record<string, unknown>): Pouch;
  plugin(plugin: unknown): PouchClass;
}

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the package brings no types
export const MeasuredPouch = PouchDB as unknown as PouchClass;
