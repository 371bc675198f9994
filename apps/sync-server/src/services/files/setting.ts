import type { Directory, Person } from '@jiefen/domain/access/people';
import type { UploadQuery } from '@jiefen/domain/sync/upload';
import type { Blobs } from '../../store/blobs.ts';
import type { Store } from '../../store/store.ts';
import type { DocumentRules } from '../document-rules.ts';

/** What the files work with. */
export interface FilesSetting {
  store: Store;
  blobs: Blobs;
  rules: Pick<DocumentRules, 'audience' | 'scopesOf'>;
  directoryOf(region: string): Promise<Directory>;
  /** Milliseconds since 1970 UTC. */
  clock(): number;
  /** Hears what happened, for the numbers of whoever watches over the server. */
  onEvent(event: FileEvent): void;
}

/** What can happen to a file; sizes in bytes. */
export type FileEvent =
  | { kind: 'part'; size: number }
  | { kind: 'stored'; size: number }
  | { kind: 'claimed'; size: number }
  | { kind: 'read'; size: number }
  | { kind: 'refused'; problem: FileProblem };

/**
 * Why there is no answer.
 * - `unknown`: nothing the asker may know of; `awaited`: named by a record, not here yet
 * - `early`: no record the asker sent or sees names it
 * - `differs`, `digest`, `type`, `too-large`, `mismatch`: what came is not what was announced
 * - `no-room`: the disk is full
 */
export type FileProblem =
  'unknown' | 'awaited' | 'early' | 'differs' | 'digest' | 'type' | 'too-large' | 'mismatch' | 'no-room';

/** An answer, or why there is none. */
export type FileAnswer<Value> = { ok: true; value: Value } | { ok: false; problem: FileProblem };

/** Somebody asks for a file through a document. */
export interface Asked {
  person: Person;
  of: UploadQuery['of'];
  digest: string;
}

/** The name of a file in the file store. */
export function blobName(region: string, digest: string): string {
  return `${region}/${digest}`;
}
