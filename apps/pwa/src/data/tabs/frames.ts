import type {
  BulkWriteRow,
  EventBulk,
  FilledMangoQuery,
  RxStorageChangeEvent,
  RxStorageInstance,
} from 'rxdb/plugins/core';
import type { StoredDocument, StoredFields } from '../log/document.ts';
import type { Entry, IndexedDocument } from '../log/entry.ts';
import type { StorageProblemCode } from '../storage-problem.ts';
import type { SyncStatus } from '../sync/status.ts';

export type Stored = StoredDocument;

/** A table of the phone's storage, with what lists need: all but the bodies. */
export interface Instance extends RxStorageInstance<StoredFields, object, object> {
  heads(index: readonly string[]): readonly Entry[] | Promise<readonly Entry[]>;
  indexedAfter(sequence: number, limit: number): readonly IndexedDocument[] | Promise<readonly IndexedDocument[]>;
}

export type ChangeBulk = EventBulk<RxStorageChangeEvent<StoredFields>, unknown>;

/** What an attached tab asks of the leader. */
export type Question =
  | { method: 'bulkWrite'; rows: BulkWriteRow<StoredFields>[]; context: string }
  | { method: 'findDocumentsById'; ids: string[]; withDeleted: boolean }
  | { method: 'query' | 'count'; query: FilledMangoQuery<StoredFields> }
  | { method: 'indexedAfter'; sequence: number; limit: number }
  | { method: 'sync' };

export interface Call {
  kind: 'call';
  /** Whom it is for; nobody else answers. */
  leader: string;
  id: string;
  table: string;
  question: Question;
}

/** Without a problem, `output` is what the question's method gives. */
export interface Answer {
  kind: 'answer';
  id: string;
  output?: unknown;
  problem?: StorageProblemCode;
}

/** The status as it travels. */
export type SpokenStatus = Omit<SyncStatus, 'sending'> & { sending: string[] };

/** Somebody leads. A higher term is a later leader; an earlier one that wakes up is not believed. */
export interface Here {
  kind: 'here';
  leader: string;
  term: number;
  /** The rows can be reached. */
  isReady: boolean;
  status: SpokenStatus | null;
}

/** What the tabs of one person say to each other. */
export type Frame =
  | { kind: 'who'; term: number }
  | Here
  | Call
  | Answer
  /** Something changed; without `bulk` so much at once that whoever needs it reads it again. */
  | { kind: 'changed'; leader: string; table: string; bulk?: ChangeBulk };
