import { getIndexableStringMonad, type RxJsonSchema } from 'rxdb/plugins/core';
import type { StoredDocument } from './document.ts';
import type { Entry } from './entry.ts';

/** From so many on, sorting once is quicker than finding a place for each. */
const MANY = 64;

/** Entries in the order of some fields, erased ones too. The keys are RxDB's index strings; each is there once. */
export interface SortedIndex {
  readonly keys: readonly string[];
  readonly entries: readonly Entry[];
  /** Takes over changes; `before` is the entry an entry replaces. */
  change(changes: readonly { before: Entry | undefined; after: Entry | undefined }[]): void;
}

interface Row {
  key: string;
  entry: Entry;
}

/** Sorts entries by fields of the schema. The body is not at hand, so no field of it can be among them. */
export function createSortedIndex(
  schema: RxJsonSchema<StoredDocument>,
  fields: string[],
  all: Iterable<Entry>,
): SortedIndex {
  const keyOf = getIndexableStringMonad(schema, fields);
  const toRow = (entry: Entry): Row => ({ key: keyOf(entry.light), entry });
  let rows = Array.from(all, toRow).sort(byKey);
  let keys: string[] | undefined;
  let entries: Entry[] | undefined;

  function put(row: Row): void {
    rows.splice(
      lowerBound(rows.length, (at) => (rows[at]?.key ?? '') >= row.key),
      0,
      row,
    );
  }

  function remove(entry: Entry): void {
    const key = keyOf(entry.light);
    const at = lowerBound(rows.length, (position) => (rows[position]?.key ?? '') >= key);
    if (rows[at]?.key === key) rows.splice(at, 1);
  }

  return {
    get keys() {
      return (keys ??= rows.map(({ key }) => key));
    },
    get entries() {
      return (entries ??= rows.map(({ entry }) => entry));
    },
    change(changes) {
      keys = undefined;
      entries = undefined;
      if (changes.length < MANY) {
        for (const { before, after } of changes) {
          if (before !== undefined) remove(before);
          if (after !== undefined) put(toRow(after));
        }
        return;
      }
      const replaced = new Set(changes.map(({ before }) => before));
      const added = changes.flatMap(({ after }) => (after === undefined ? [] : [toRow(after)]));
      rows = [...rows.filter(({ entry }) => !replaced.has(entry)), ...added].sort(byKey);
    },
  };
}

function byKey(one: Row, other: Row): number {
  return one.key < other.key ? -1 : 1;
}

/** The first of `length` places from which on `isAfter` holds. */
export function lowerBound(length: number, isAfter: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
