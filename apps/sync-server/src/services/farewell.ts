import { isSame, leavesOf, topOf, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { Change } from '@jiefen/domain/sync/wire';
import { findBase } from './base.ts';
import type { Batch, BatchSetting, Current } from './batch.ts';
import type { Pusher } from './push-change.ts';

/**
 * Words for a document that left their writer's reach still arrive: they become a notice to those who
 * have the document now, with author, time and each value (rule S4).
 */
export async function sendFarewell(
  setting: BatchSetting,
  batch: Batch,
  { person, device }: Pusher,
  { op, doc, base }: Change,
  about: Current,
): Promise<void> {
  const { records, region, epoch, now, newId, rules } = setting;
  if (about.collection === 'notice') return;
  const before = await findBase(records, { region, id: doc.id, epoch }, base);
  const at = new Date(now).toISOString();
  const envelope = { id: newId(), region, schema: 1, createdAt: at, createdBy: person.id, events: [], conflicts: [] };
  const notice = {
    ...envelope,
    kind: 'farewell',
    about: doc.id,
    collection: about.collection,
    by: person.id,
    at,
    changes: changesBetween(before.body, doc, rules.mergeRules(about.collection).serverOwned, newId),
    readers: [...readersOf(about), `user/${person.id}`],
  };
  await batch.write({
    collection: 'notice',
    op: `${op}+farewell`,
    author: { person: person.id, device: `${person.id}/${device}`, hlc: String(doc['hlc'] ?? '') },
    changed: [],
    body: notice,
  });
}

/** Whoever has the document in full is told; so is the writer, who sees the own words and nothing else. */
function readersOf(about: Current): string[] {
  const scopes = about.body['scopes'];
  return Array.isArray(scopes) ? scopes.map(String) : [];
}

function changesBetween(
  base: JsonObject,
  mine: JsonObject,
  serverOwned: ReadonlySet<string>,
  newId: () => string,
): JsonObject[] {
  const known = leavesOf(base);
  return [...leavesOf(mine)]
    .filter(([path, value]) => !serverOwned.has(topOf(path)) && !isSame(value, known.get(path)))
    .map(([path, value]) => ({
      id: newId(),
      path,
      before: JSON.stringify(known.get(path) ?? null),
      after: JSON.stringify(value ?? null),
    }));
}
