import { deepEqual, type RxStorageInstanceCreationParams } from 'rxdb/plugins/core';
import { Subject, type Subscription } from 'rxjs';
import type { StoredFields } from '../log/document.ts';
import { createSerial } from '../log/serial.ts';
import { StorageProblem, toStorageProblem } from '../storage-problem.ts';
import type { ChangeBulk, Instance, Stored } from './frames.ts';
import { differing, toMissed } from './missed.ts';

interface Waiter {
  resolve(ground: Instance): void;
  reject(problem: StorageProblem): void;
}

/**
 * A table whose ground moves: it lies in this tab while the tab leads, and in another one while it is attached. Calls
 * that are under way when it moves are made again on the new ground.
 */
export class Table implements Instance {
  readonly databaseName: string;
  readonly collectionName: string;
  readonly schema: Instance['schema'];
  readonly options: object;
  readonly internals = {};
  readonly params: RxStorageInstanceCreationParams<StoredFields, object>;
  readonly #changes = new Subject<ChangeBulk>();
  readonly #waiters = new Set<Waiter>();
  /** The revision of each document that was given to the database: it keeps some. */
  readonly #given = new Map<string, string>();
  readonly #told: (table: string, bulk: ChangeBulk) => void;
  readonly #inTurn = createSerial();
  #ground: Instance | undefined;
  #listening: Subscription | undefined;
  #isBehind = false;
  #isClosed = false;

  constructor(
    params: RxStorageInstanceCreationParams<StoredFields, object>,
    told: (table: string, bulk: ChangeBulk) => void,
  ) {
    this.params = params;
    this.databaseName = params.databaseName;
    this.collectionName = params.collectionName;
    this.schema = params.schema;
    this.options = params.options;
    this.#told = told;
  }

  get ground(): Instance | undefined {
    return this.#ground;
  }

  /** From now on the table lies there. */
  stand(ground: Instance): void {
    this.#listening?.unsubscribe();
    this.#ground = ground;
    this.#listening = ground.changeStream().subscribe((bulk) => {
      this.#note(bulk.events.map(({ documentData }) => documentData));
      this.#changes.next(bulk);
      this.#told(this.collectionName, bulk);
    });
    for (const { resolve } of this.#waiters) resolve(ground);
    this.#waiters.clear();
  }

  /** Nobody knows where the table lies: calls wait. */
  float(): void {
    this.#listening?.unsubscribe();
    this.#ground = undefined;
  }

  /** Tells the database of everything it may have missed; calls that come while one waits share it. */
  catchUp(): Promise<void> {
    this.#isBehind = true;
    return this.#inTurn(async () => {
      if (!this.#isBehind) return;
      this.#isBehind = false;
      const known = new Map(this.#given);
      const changed = await this.#run((ground) => differing(ground, known));
      this.#note(changed);
      for (const bulk of toMissed(changed)) this.#changes.next(bulk);
    });
  }

  bulkWrite: Instance['bulkWrite'] = async (rows, context) => {
    const { error } = await this.#run((ground) => ground.bulkWrite(rows, context));
    // Made a second time, a write that had reached the disk before meets itself. The revision alone would not do: it is
    // the same for two different changes that one tab makes of the same document at once.
    return {
      error: error.filter(
        (problem) => problem.status !== 409 || !deepEqual(problem.documentInDb, problem.writeRow.document),
      ),
    };
  };

  findDocumentsById: Instance['findDocumentsById'] = async (ids, withDeleted) =>
    this.#note(await this.#run((ground) => ground.findDocumentsById(ids, withDeleted)));

  query: Instance['query'] = async (prepared) => ({
    documents: this.#note((await this.#run((ground) => ground.query(prepared))).documents),
  });

  count: Instance['count'] = (prepared) => this.#run((ground) => ground.count(prepared));
  heads: Instance['heads'] = (index) => this.#run(async (ground) => ground.heads(index));
  indexedAfter: Instance['indexedAfter'] = (sequence, limit) =>
    this.#run(async (ground) => ground.indexedAfter(sequence, limit));
  cleanup: Instance['cleanup'] = (age) => this.#run((ground) => ground.cleanup(age));
  remove: Instance['remove'] = () => this.#run((ground) => ground.remove());
  changeStream: Instance['changeStream'] = () => this.#changes.asObservable();
  getAttachmentData: Instance['getAttachmentData'] = (...file) =>
    this.#run((ground) => ground.getAttachmentData(...file));

  async close(): Promise<void> {
    this.giveUp();
    const ground = this.#ground;
    this.#ground = undefined;
    // What is still being written is told.
    await ground?.close();
    this.#listening?.unsubscribe();
    this.#changes.complete();
  }

  /** Calls that wait for the ground fail as `closed`. */
  giveUp(): void {
    this.#isClosed = true;
    for (const { reject } of this.#waiters) reject(new StorageProblem('closed'));
    this.#waiters.clear();
  }

  async #run<Output>(work: (ground: Instance) => Promise<Output>): Promise<Output> {
    for (;;) {
      const ground = this.#ground ?? (await this.#wait());
      try {
        return await work(ground);
      } catch (error) {
        if (this.#isClosed) throw error;
        // However a call failed on a ground that is gone, it is made again on the next one.
        if (this.#ground !== ground) continue;
        if (toStorageProblem(error).code !== 'taken') throw error;
        this.float();
      }
    }
  }

  #wait(): Promise<Instance> {
    if (this.#isClosed) return Promise.reject(new StorageProblem('closed'));
    return new Promise((resolve, reject) => void this.#waiters.add({ resolve, reject }));
  }

  #note(documents: Stored[]): Stored[] {
    for (const { id, _rev, _deleted } of documents) {
      if (_deleted) this.#given.delete(id);
      else this.#given.set(id, _rev);
    }
    return documents;
  }
}
