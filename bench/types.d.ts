// The part of PouchDB that is measured; it brings no types of its own.
declare class Pouch {
  static plugin(plugin: unknown): typeof Pouch;
  constructor(name: string, options?: Record<string, unknown>);
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

declare module 'pouchdb-core' {
  export default Pouch;
}
declare module 'pouchdb-adapter-idb' {
  const plugin: unknown;
  export default plugin;
}
declare module 'pouchdb-adapter-http' {
  const plugin: unknown;
  export default plugin;
}
declare module 'pouchdb-find' {
  const plugin: unknown;
  export default plugin;
}
declare module 'pouchdb-replication' {
  const plugin: unknown;
  export default plugin;
}
