import * as v from 'valibot';
import { serverKeys } from '../case-type/envelope.ts';

const recorded = v.object({
  createdBy: v.optional(v.string()),
  scopes: v.optional(v.array(v.string()), []),
  events: v.optional(v.array(v.object({ id: v.string(), type: v.string(), by: v.string() })), []),
});

/** An event as the rules of change read it. */
export type EventMark = v.InferOutput<typeof recorded>['events'][number];

/** Lists the events of a document. */
export function eventsOf(document: unknown): readonly EventMark[] {
  return readMarks(document)?.events ?? [];
}

/** Gives the person a document says made it. */
export function authorOf(document: unknown): string | undefined {
  return readMarks(document)?.createdBy;
}

/** Lists the scopes the server noted as those with full view. */
export function scopesOf(document: unknown): readonly string[] {
  return readMarks(document)?.scopes ?? [];
}

/** Lists the events that stand only in the later state of a document. */
export function appendedEvents(before: unknown, after: unknown): readonly EventMark[] {
  const known = new Set(eventsOf(before).map(({ id }) => id));
  return eventsOf(after).filter(({ id }) => !known.has(id));
}

/** Tells whether two states of a document differ in more than events and what the server writes. */
export function fieldsDiffer(before: unknown, after: unknown): boolean {
  return stable(fieldsOf(before)) !== stable(fieldsOf(after));
}

function readMarks(document: unknown): v.InferOutput<typeof recorded> | undefined {
  const parsed = v.safeParse(recorded, document);
  return parsed.success ? parsed.output : undefined;
}

const apart = new Set<string>([...serverKeys, 'events']);

function fieldsOf(document: unknown): unknown {
  if (!isObject(document)) return document;
  return Object.fromEntries(Object.entries(document).filter(([key]) => !apart.has(key)));
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isObject(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
