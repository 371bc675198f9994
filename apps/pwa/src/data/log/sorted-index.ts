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

/** Sorts entries by fields of the schema. The body is not at hand, so no field of it can be among them. */
export function createSortedIndex(
  schema: RxJsonSchema<StoredDocument>,
  fields: string[],
  all: Iterable<Entry>,
): SortedIndex {
  const compare = byFields(fields);
  const keyOf = getIndexableStringMonad(schema, fields);
  let entries = Array.from(all).sort(compare);
  // Only queries need them, and they take longer than the sorting.
  let keys: string[] | undefined;

  function placeOf(entry: Entry): number {
    return lowerBound(entries.length, (at) => compare(entries[at] ?? entry, entry) >= 0);
  }

  function put(entry: Entry): void {
    const at = placeOf(entry);
    entries.splice(at, 0, entry);
    keys?.splice(at, 0, keyOf(entry.light));
  }

  function remove(entry: Entry): void {
    const at = placeOf(entry);
    if (entries[at]?.id !== entry.id) return;
    entries.splice(at, 1);
    keys?.splice(at, 1);
  }

  return {
    get keys() {
      return (keys ??= entries.map(({ light }) => keyOf(light)));
    },
    get entries() {
      return entries;
    },
    change(changes) {
      if (changes.length < MANY) {
        // Whoever holds the arrays goes on with them as they were.
        entries = [...entries];
        keys &&= [...keys];
        for (const { before, after } of changes) {
          if (before !== undefined) remove(before);
          if (after !== undefined) put(after);
        }
        return;
      }
      const replaced = new Set(changes.map(({ before }) => before));
      const added = changes.flatMap(({ after }) => after ?? []);
      entries = [...entries.filter((entry) => !replaced.has(entry)), ...added].sort(compare);
      keys = undefined;
    },
  };
}

/** Compares by the values themselves; the order is that of the index strings, which are made of them. */
function byFields(fields: readonly string[]): (one: Entry, other: Entry) => number {
  const paths = fields.map((field) => field.split('.'));
  return (one, other) => {
    for (const path of paths) {
      const [left, right] = [valueAt(one.light, path), valueAt(other.light, path)];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}

function valueAt(light: object, path: readonly string[]): string | number | boolean {
  let value: unknown = light;
  for (const key of path) value = value instanceof Object ? Reflect.get(value, key) : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
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
