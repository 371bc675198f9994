/** The part of PouchDB that is used here; the package brings no types. */
declare module 'pouchdb-core' {
  export interface PouchDocument {
    _id: string;
    _rev?: string;
    _deleted?: boolean;
    _attachments?: Record<string, { content_type: string; data: Blob } | { stub: true; length: number }>;
  }

  interface Range {
    startkey?: string;
    endkey?: string;
    keys?: string[];
    include_docs?: boolean;
  }

  interface Change<Document> {
    id: string;
    seq: number;
    deleted?: boolean;
    doc?: Document;
  }

  interface Listed<Document> {
    id: string;
    value: { rev: string; deleted?: boolean };
    doc?: Document;
    error?: string;
  }

  class PouchDB<Document extends PouchDocument> {
    constructor(name: string, options: { adapter: 'idb'; auto_compaction: boolean; revs_limit: number });
    static plugin(plugin: unknown): void;
    info(): Promise<{ update_seq: number }>;
    get(id: string): Promise<Document & { _rev: string }>;
    put(document: Document): Promise<{ rev: string }>;
    bulkDocs(documents: Document[]): Promise<({ ok: true; rev: string } | { error: true; status: number })[]>;
    getAttachment(id: string, name: string): Promise<Blob>;
    allDocs(range: Range): Promise<{ rows: Listed<Document>[] }>;
    changes(options: {
      since: number;
      include_docs: boolean;
    }): Promise<{ results: Change<Document>[]; last_seq: number }>;
    close(): Promise<void>;
  }

  export { PouchDB as default };
}

declare module 'pouchdb-adapter-idb' {
  const plugin: unknown;
  export { plugin as default };
}
