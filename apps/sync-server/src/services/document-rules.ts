import type { Directory, Person } from '@jiefen/domain/access/people';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import type { MergeRules } from '@jiefen/domain/sync/merge';
import type { Collection } from '@jiefen/domain/sync/wire';

export interface AudienceMember {
  scope: string;
  level: string;
}

export type Verdict = { ok: true } | { ok: false; reason: string };

/** What the server has at hand when it fills in its own fields. */
export interface Stamping {
  directory: Directory;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** Takes the next number of a gap-free series. */
  next(series: string): Promise<number>;
}

/**
 * What the sync core asks the domain about documents. The core itself knows no case type:
 * it moves, merges and keeps; these rules say what is well formed, who may, who sees.
 */
export interface DocumentRules {
  /** The document has the shape of its case type; the reason names the first path that does not. */
  check(collection: Collection, document: JsonObject): Verdict;
  mergeRules(collection: Collection): MergeRules;
  mayCreate(person: Person, collection: Collection, document: JsonObject, directory: Directory): Verdict;
  mayChange(
    person: Person,
    collection: Collection,
    before: JsonObject,
    after: JsonObject,
    directory: Directory,
  ): Verdict;
  audience(collection: Collection, document: JsonObject, directory: Directory): AudienceMember[];
  scopesOf(person: Person, directory: Directory): string[];
  /** Fills the fields only the server may write, e.g. the official number; changes `document` in place. */
  stamp(collection: Collection, document: JsonObject, stamping: Stamping): Promise<void>;
}
