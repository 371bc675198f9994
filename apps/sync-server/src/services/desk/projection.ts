import { deskCollectionSchema } from '@jiefen/domain/desk/case-row';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import type { Collection } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import type { Audience, DeskEntry } from '../../store/desk-cases.ts';
import type { Records } from '../../store/store.ts';
import { readersIn } from './readers.ts';
import { rowOf, type Listed } from './row-of.ts';
import { audienceKey, sightOf } from './sights.ts';

/** A document that was just written, and who may see how much of it. */
export interface Written {
  collection: Collection;
  body: JsonObject;
  audience: readonly { scope: string; level: string }[];
}

/**
 * Brings the list of the desk up to date with documents written in the same transaction; `now` is the server's
 * time of the change in milliseconds since 1970 UTC. Other collections are left out.
 */
export async function projectCases(
  records: Records,
  region: string,
  now: number,
  documents: readonly Written[],
): Promise<void> {
  const cases = documents.flatMap((document) => toAddressed(document, now));
  if (cases.length === 0) return;
  const audiences = new Map(cases.map(({ audience, members }) => [audience, { audience, members }]));
  await records.deskCases.putAudiences(region, [...audiences.values()]);
  const ids = cases.map(({ listed }) => String(listed.body['id']));
  await records.deskCases.put(region, ids, cases.flatMap(entriesOf));
}

interface Addressed extends Audience {
  listed: Listed;
}

function toAddressed({ collection, body, audience }: Written, changedAt: number): Addressed[] {
  if (!v.is(deskCollectionSchema, collection)) return [];
  const members = readersIn(audience);
  return [{ listed: { collection, body, changedAt }, members, audience: audienceKey(members) }];
}

function entriesOf({ listed, members, audience }: Addressed): DeskEntry[] {
  const levels = new Set(members.map(({ level }) => level));
  return [...levels].map((level) => rowOf(listed, level, sightOf(audience, level)));
}
