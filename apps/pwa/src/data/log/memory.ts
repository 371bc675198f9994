import type { RxJsonSchema } from 'rxdb/plugins/core';
import type { StoredDocument } from './document.ts';
import type { Entry } from './entry.ts';
import { createSortedIndex, type SortedIndex } from './sorted-index.ts';

export type StoredSchema = RxJsonSchema<StoredDocument>;

/** Everything but the bodies of one collection, in memory and in order. */
export interface Memory {
  readonly schema: StoredSchema;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The entries in the order of an index; sorted when it is first asked for, and kept. */
  sorted(fields: readonly string[]): SortedIndex;
  put(entries: readonly Entry[]): void;
  remove(ids: Iterable<string>): void;
}

/** Puts a memory over entries; from now on they change through it alone. */
export function createMemory(schema: StoredSchema, entries: Map<string, Entry>): Memory {
  const indexes = new Map<string, SortedIndex>();

  function change(changes: readonly { before: Entry | undefined; after: Entry | undefined }[]): void {
    for (const index of indexes.values()) index.change(changes);
  }

  return {
    schema,
    entries,
    sorted(fields) {
      const name = fields.join();
      const index = indexes.get(name) ?? createSortedIndex(schema, [...fields], entries.values());
      indexes.set(name, index);
      return index;
    },
    put(written) {
      const changes = written.map((after) => ({ before: entries.get(after.id), after }));
      for (const entry of written) entries.set(entry.id, entry);
      change(changes);
    },
    remove(ids) {
      const changes = [...ids].map((id) => ({ before: entries.get(id), after: undefined }));
      for (const { before } of changes) if (before !== undefined) entries.delete(before.id);
      change(changes);
    },
  };
}
