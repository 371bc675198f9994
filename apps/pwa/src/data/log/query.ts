import {
  getQueryMatcher,
  getSortComparator,
  getStartIndexStringFromLowerBound,
  getStartIndexStringFromUpperBound,
  type PreparedQuery as PreparedQueryOf,
} from 'rxdb/plugins/core';
import type { StoredDocument, StoredFields } from './document.ts';
import type { Entry } from './entry.ts';
import type { Memory } from './memory.ts';
import { lowerBound } from './sorted-index.ts';

export type PreparedQuery = PreparedQueryOf<StoredFields>;

/** Turns entries into whole documents; those whose page is damaged are missing. */
export type Opener = (entries: readonly Entry[]) => Promise<StoredDocument[]>;

const BODY = 'body';
/** So many are opened and looked at at a time, until there are enough. */
const STEP = 256;

/** Tells whether a query asks for something in the body. */
export function looksInside({ query: { selector, sort } }: PreparedQuery): boolean {
  const isInside = (path: string) => path === BODY || path.startsWith(`${BODY}.`);
  return mentions(selector, isInside) || sort.some((part) => Object.keys(part).some(isInside));
}

function mentions(selector: unknown, isInside: (path: string) => boolean): boolean {
  if (Array.isArray(selector)) return selector.some((part) => mentions(part, isInside));
  if (typeof selector !== 'object' || selector === null) return false;
  return Object.entries(selector).some(
    ([key, value]) => isInside(key) || (key.startsWith('$') && mentions(value, isInside)),
  );
}

/** Answers a query that does not look inside: the entries to open. */
export function select(memory: Memory, prepared: PreparedQuery): Entry[] {
  const { skip, enough } = windowOf(prepared);
  const { queryPlan, query } = prepared;
  const { from, to, entries } = rangeOf(memory, prepared);
  if (queryPlan.selectorSatisfiedByIndex && queryPlan.sortSatisfiedByIndex) {
    return entries.slice(Math.min(from + skip, to), Math.min(from + enough, to));
  }
  const matches = queryPlan.selectorSatisfiedByIndex ? () => true : getQueryMatcher(memory.schema, query);
  const stop = queryPlan.sortSatisfiedByIndex ? enough : Infinity;
  const found: Entry[] = [];
  for (let at = from; at < to && found.length < stop; at += 1) {
    const entry = entries[at];
    if (entry !== undefined && matches(entry.light)) found.push(entry);
  }
  if (!queryPlan.sortSatisfiedByIndex) {
    const compare = getSortComparator(memory.schema, query);
    found.sort((one, other) => compare(one.light, other.light));
  }
  return found.slice(skip, enough);
}

/** Counts without opening anything; what the index satisfies is counted by its two ends. */
export function countLight(memory: Memory, prepared: PreparedQuery): number {
  const { from, to } = rangeOf(memory, prepared);
  if (prepared.queryPlan.selectorSatisfiedByIndex) return Math.max(0, to - from);
  return select(memory, prepared).length;
}

/** The part of its index that a query is about. */
function rangeOf(memory: Memory, { queryPlan }: PreparedQuery) {
  const { index, startKeys, endKeys, inclusiveStart, inclusiveEnd } = queryPlan;
  const sorted = memory.sorted(index);
  const { entries } = sorted;
  const lower = getStartIndexStringFromLowerBound(memory.schema, index, startKeys);
  const upper = getStartIndexStringFromUpperBound(memory.schema, index, endKeys);
  const isIn = (at: number) => (inclusiveStart ? sorted.keyAt(at) >= lower : sorted.keyAt(at) > lower);
  const isPast = (at: number) => (inclusiveEnd ? sorted.keyAt(at) > upper : sorted.keyAt(at) >= upper);
  const from = lowerBound(entries.length, isIn);
  const to = lowerBound(entries.length, isPast);
  return { from, to, entries };
}

/** Answers a query that looks inside: opens what may be meant, a step at a time, until there is enough. */
export async function search(memory: Memory, prepared: PreparedQuery, open: Opener): Promise<StoredDocument[]> {
  const { skip, enough } = windowOf(prepared);
  const isInOrder = prepared.queryPlan.sortSatisfiedByIndex;
  const matches = getQueryMatcher(memory.schema, prepared.query);
  const { from, to, entries } = rangeOf(memory, prepared);
  const range = entries.slice(from, Math.max(from, to));
  const found: StoredDocument[] = [];
  for (let at = 0; at < range.length && !(isInOrder && found.length >= enough); at += STEP) {
    const documents = await open(range.slice(at, at + STEP));
    found.push(...documents.filter((document) => matches(document)));
  }
  if (!isInOrder) {
    const compare = getSortComparator(memory.schema, prepared.query);
    found.sort((one, other) => compare(one, other));
  }
  return found.slice(skip, enough);
}

function windowOf({ query: { skip, limit } }: PreparedQuery): { skip: number; enough: number } {
  return { skip, enough: skip + (limit ?? Infinity) };
}
