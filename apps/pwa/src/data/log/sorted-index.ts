import { getIndexableStringMonad, type RxJsonSchema } from 'rxdb/plugins/core';
import type { StoredDocument } from './document.ts';
import type { Entry } from './entry.ts';

/** From so many on, sorting once is quicker than finding a place for each. */
const MANY = 64;

/** Entries in the order of some fields, erased ones too. */
export interface SortedIndex {
  /** The same array until something changes. */
  readonly entries: readonly Entry[];
  /** RxDB's index string of the entry at a place; made when asked for, because making all takes longer than sorting. */
  keyAt(at: number): string;
  /** Takes over changes; `before` is the entry an entry replaces. */
  change(changes: readonly { before: Entry | undefined; after: Entry | undefined }[]): void;
}

/** Sorts entries by fields of the schema. The body is not at hand, so no field of it can be among them. */
export function createSortedIndex(
  schema: RxJsonSchema<StoredDocument>,
  fields: string[],
  all: Iterable<Entry>,
): SortedIndex {
  const valuesOf = valuesBy(fields);
  const compare = (one: Entry, other: Entry) => compareValues(valuesOf(one), valuesOf(other));
  const keyOf = getIndexableStringMonad(schema, fields);
  let entries = inOrder(all, valuesOf);

  function placeOf(entry: Entry): number {
    return lowerBound(entries.length, (at) => compare(entries[at] ?? entry, entry) >= 0);
  }

  function remove(entry: Entry): void {
    const at = placeOf(entry);
    if (entries[at]?.id === entry.id) entries.splice(at, 1);
  }

  return {
    get entries() {
      return entries;
    },
    keyAt(at) {
      const entry = entries[at];
      return entry === undefined ? '' : keyOf(entry.light);
    },
    change(changes) {
      if (changes.length >= MANY) {
        const replaced = new Set(changes.map(({ before }) => before));
        const added = changes.flatMap(({ after }) => after ?? []);
        entries = inOrder([...entries.filter((entry) => !replaced.has(entry)), ...added], valuesOf);
        return;
      }
      // Whoever holds the array goes on with it as it was.
      entries = [...entries];
      for (const { before, after } of changes) {
        if (before !== undefined) remove(before);
        if (after !== undefined) entries.splice(placeOf(after), 0, after);
      }
    },
  };
}

type Values = readonly (string | number | boolean)[];

/** Reads the values to sort by. Their order is that of the index strings, which are made of them. */
function valuesBy(fields: readonly string[]): (entry: Entry) => Values {
  const paths = fields.map((field) => field.split('.'));
  return ({ light }) => paths.map((path) => valueAt(light, path));
}

function valueAt(light: object, path: readonly string[]): string | number | boolean {
  let value: unknown = light;
  for (const key of path) value = value instanceof Object ? Reflect.get(value, key) : undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

function inOrder(entries: Iterable<Entry>, valuesOf: (entry: Entry) => Values): Entry[] {
  return Array.from(entries, (entry) => ({ entry, values: valuesOf(entry) }))
    .sort((one, other) => compareValues(one.values, other.values))
    .map(({ entry }) => entry);
}

function compareValues(one: Values, other: Values): number {
  for (let at = 0; at < one.length; at += 1) {
    const [left, right] = [one[at] ?? '', other[at] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
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
