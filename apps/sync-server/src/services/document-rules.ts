import type { Directory, Person } from '@jiefen/domain/access/people';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import type { MergeRules } from '@jiefen/domain/sync/merge';
import type { Collection } from '@jiefen/domain/sync/wire';

export interface AudienceMember {
  scope: string;
  level: string;
}

export type Verdict = { ok: true } | { ok: false; reason: string };

/** An author brings the own words; a relay gives a restored server what it had received before. */
export type Bringer = 'author' | 'relay';

/** What the server has at hand when it fills in its own fields. */
export interface Stamping {
  directory: Directory;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The document comes back from before a restore, with what an earlier server wrote into it. */
  isRelay: boolean;
  /** Takes the next number of a gap-free series. */
  next(series: string): Promise<number>;
  /** Takes over a number given before; false when another document has it by now. */
  claim(series: string, number: number): Promise<boolean>;
}

/**
 * What the sync core asks the domain about documents. The core itself knows no case type:
 * it moves, merges and keeps; these rules say what is well formed, who may, who sees.
 */
export interface DocumentRules {
  /** What is wrong with the shape of a document, as reasons with the path; nothing for a sound one. */
  faults(collection: Collection, document: JsonObject): readonly string[];
  mergeRules(collection: Collection): MergeRules;
  /** Whether this person may bring this new document, in the own name or for a server that was restored. */
  mayCreate(
    person: Person,
    collection: Collection,
    document: JsonObject,
    directory: Directory,
    bringer: Bringer,
  ): Verdict;
  /** `after` is the outcome of the merge: only this person's own words count. */
  mayChange(
    person: Person,
    collection: Collection,
    before: JsonObject,
    after: JsonObject,
    directory: Directory,
    bringer: Bringer,
  ): Verdict;
  audience(collection: Collection, document: JsonObject, directory: Directory): readonly AudienceMember[];
  scopesOf(person: Person, directory: Directory): string[];
  /** Fills the fields only the server may write, e.g. the official number; changes `document` in place. */
  stamp(collection: Collection, document: JsonObject, stamping: Stamping): Promise<void>;
}
