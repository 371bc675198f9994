import { isRecord } from './leaves.ts';

const KEY = /^[A-Za-z][A-Za-z0-9_]*$/;
const ELEMENT = /^[\w-]{1,100}$/;

/** Words that mean something to the language itself; a document has no field of that name. */
const RESERVED = new Set(['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/**
 * Finds the first key or element id that could not be written as a path (`agreement.performBy`,
 * `sessions[<id>].record`) without being taken for another one. `undefined` when all are plain.
 */
export function firstOddKey(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstIn(value, (item) => oddElement(item) ?? firstOddKey(item));
  if (!isRecord(value)) return undefined;
  return firstIn(Object.keys(value), (key) => (isPlain(key) ? firstOddKey(value[key]) : key));
}

function isPlain(key: string): boolean {
  return KEY.test(key) && !RESERVED.has(key);
}

function oddElement(item: unknown): string | undefined {
  const id = isRecord(item) ? item['id'] : undefined;
  return typeof id === 'string' && !ELEMENT.test(id) ? id : undefined;
}

function firstIn<Item>(items: readonly Item[], find: (item: Item) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
