import { envelopeEntries, type FlowEvent } from '@jiefen/domain/case-type/envelope';
import { caseSchema } from '@jiefen/domain/case-type/define';
import { mediation } from '@jiefen/domain/case-type/mediation';
import { petition } from '@jiefen/domain/case-type/petition';
import { dayInChina } from '@jiefen/domain/deadline/day';
import { isRecord } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';
import type { AnyCase } from '#features/workspace/course.ts';

const files = import.meta.glob<object>('../../../../../sync-server/demo/{mediation,petition}/*.json', {
  eager: true,
  import: 'default',
});

const notReceived = { events: [], ver: 0, op: '', hlc: '', scopes: [], conflicts: [] };

/** The cases of the example town as they ended, by folder and file. */
export const stories: readonly (readonly [name: string, story: AnyCase])[] = Object.entries(files).map(
  ([path, words]) => [/demo\/(.+)\.json$/.exec(path)?.[1] ?? path, toStory(path, { ...notReceived, ...words })],
);

function toStory(path: string, document: object): AnyCase {
  return path.includes('/mediation/')
    ? { collection: 'mediation', body: v.parse(caseSchema(mediation), document) }
    : { collection: 'petition', body: v.parse(caseSchema(petition), document) };
}

/**
 * Gives the own words of a case as they stood when a step was taken: what is dated later had not been written yet, and
 * a session is written with its own step.
 */
export function wordsBefore({ body }: AnyCase, event: FlowEvent): Record<string, unknown> {
  const past = body.events.slice(0, body.events.indexOf(event));
  const held = new Set(past.map(({ payload }) => payload?.['sessionId']));
  const known = Object.entries(body).filter(([key]) => !(key in envelopeEntries));
  const words = known.map(([key, value]) => [key, asOf(value, dayInChina(event.at))]);
  const { sessions, ...rest } = Object.fromEntries(words);
  return Array.isArray(sessions) ? { ...rest, sessions: sessions.filter(({ id }) => held.has(id)) } : rest;
}

function asOf(value: unknown, day: string): unknown {
  if (Array.isArray(value)) return value.map((one) => asOf(one, day)).filter((one) => one !== undefined);
  return isRecord(value) && dayOf(value) > day ? undefined : value;
}

const dated = ['at', 'date', 'doneAt', 'madeAt', 'appliedAt', 'approvedAt'];

function dayOf(words: Readonly<Record<string, unknown>>): string {
  const found = dated.map((key) => words[key]).find((value) => typeof value === 'string');
  return String(found ?? '').slice(0, 10);
}
