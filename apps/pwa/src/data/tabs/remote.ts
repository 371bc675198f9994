import { RXDB_VERSION, type RxStorage, type RxStorageInstanceCreationParams } from 'rxdb/plugins/core';
import { Subject } from 'rxjs';
import { StorageProblem } from '../storage-problem.ts';
import type { StoredFields } from '../log/document.ts';
import type { Answer, Call, ChangeBulk, Instance, Question } from './frames.ts';
import { createHeldHeads, type FetchIndexed, type HeldHeads } from './held-heads.ts';

type Params = RxStorageInstanceCreationParams<StoredFields, object>;

/** The rows as an attached tab has them: in the tab that leads. */
export interface Remote {
  readonly storage: RxStorage<object, object>;
  /** Asks the leader; waits for one when there is none. Rejects with a `StorageProblem`. */
  ask<Output>(table: string, question: Question): Promise<Output>;
  /** From now on this one leads: what the last one has not answered is asked again. */
  follow(leader: string): void;
  answered(answer: Answer): void;
  changed(table: string, bulk: ChangeBulk): void;
  readonly isWaiting: boolean;
  /** Questions without an answer fail as `taken`: they are asked again wherever the rows are then. */
  close(): void;
}

interface Open {
  table: string;
  question: Question;
  resolve(output: unknown): void;
  reject(problem: StorageProblem): void;
}

interface RemoteTable {
  changes: Subject<ChangeBulk>;
  held: HeldHeads;
}

/** Reaches for the rows of whoever leads. */
export function createRemote({ newId, say }: { newId(): string; say(call: Call): void }): Remote {
  const open = new Map<string, Open>();
  const tables = new Map<string, RemoteTable>();
  let leader: string | undefined;

  const send = (id: string, { table, question }: Open) =>
    leader !== undefined && say({ kind: 'call', leader, id, table, question });

  const ask = <Output>(table: string, question: Question) =>
    new Promise<Output>((resolve, reject) => {
      const id = newId();
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a leader answers what the method gives
      const call = { table, question, reject, resolve: (output: unknown) => resolve(output as Output) };
      open.set(id, call);
      send(id, call);
    });

  async function create(params: Params): Promise<Instance> {
    const { collectionName: table, schema } = params;
    const fetch: FetchIndexed = (sequence, limit) => ask(table, { method: 'indexedAfter', sequence, limit });
    const opened = { changes: new Subject<ChangeBulk>(), held: createHeldHeads(schema, fetch) };
    tables.set(table, opened);
    return createInstance(params, ask, opened);
  }

  return {
    storage: {
      name: 'remote',
      rxdbVersion: RXDB_VERSION,
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- all collections have the key `id`
      createStorageInstance: create as unknown as RxStorage<object, object>['createStorageInstance'],
    },
    ask,

    follow(next) {
      leader = next;
      for (const { held } of tables.values()) held.forget();
      for (const [id, call] of open) send(id, call);
    },

    answered({ id, output, problem }) {
      const call = open.get(id);
      open.delete(id);
      if (problem === undefined) call?.resolve(output);
      else call?.reject(new StorageProblem(problem));
    },

    changed(table, bulk) {
      const { changes, held } = tables.get(table) ?? {};
      if (bulk.context === 'lost') held?.forget();
      changes?.next(bulk);
    },

    get isWaiting() {
      return open.size > 0;
    },

    close() {
      for (const { reject } of open.values()) reject(new StorageProblem('taken'));
      open.clear();
    },
  };
}

function createInstance(params: Params, ask: Remote['ask'], { changes, held }: RemoteTable): Instance {
  const { databaseName, collectionName, schema, options } = params;
  const nothing = () => Promise.reject(new Error('An attached tab has no files and removes nothing'));
  return {
    ...{ databaseName, collectionName, schema, options, internals: {} },
    bulkWrite: (rows, context) => ask(collectionName, { method: 'bulkWrite', rows, context }),
    findDocumentsById: (ids, withDeleted) => ask(collectionName, { method: 'findDocumentsById', ids, withDeleted }),
    query: ({ query }) => ask(collectionName, { method: 'query', query }),
    count: ({ query }) => ask(collectionName, { method: 'count', query }),
    indexedAfter: (sequence, limit) => ask(collectionName, { method: 'indexedAfter', sequence, limit }),
    heads: held.heads,
    changeStream: () => changes.asObservable(),
    // The leader tidies up.
    cleanup: async () => true,
    close: async () => undefined,
    getAttachmentData: nothing,
    remove: nothing,
  };
}
