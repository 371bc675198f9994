import { isSame, leavesOf, topOf, type JsonObject, type Path } from '@jiefen/domain/sync/leaves';
import type { MergeRules } from '@jiefen/domain/sync/merge';
import type { Change, Collection } from '@jiefen/domain/sync/wire';
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
  { op, collection, doc, base }: Change,
  about: Current | undefined,
): Promise<void> {
  const { records, region, epoch, now, newId, rules } = setting;
  if (collection === 'notice') return;
  const before = await findBase(records, { region, id: doc.id, epoch }, base);
  const at = new Date(now).toISOString();
  const envelope = { id: newId(), region, schema: 1, createdAt: at, createdBy: person.id, events: [], conflicts: [] };
  const notice = {
    ...envelope,
    kind: 'farewell',
    about: doc.id,
    collection,
    by: person.id,
    at,
    changes: changesBetween(before.body, doc, rules.mergeRules(collection), newId),
    readers: [...new Set([...readersOf(setting, collection, about?.body ?? doc), `user/${person.id}`])],
  };
  await batch.write({
    collection: 'notice',
    op: `${op}+farewell`,
    author: { person: person.id, device: `${person.id}/${device}`, hlc: String(doc['hlc'] ?? '') },
    changed: [],
    body: notice,
  });
}

/** Whoever may see the document whole is told; so is the writer, who sees the own words and nothing else. */
function readersOf({ rules, directory }: BatchSetting, collection: Collection, document: JsonObject): string[] {
  return rules
    .audience(collection, document, directory)
    .filter(({ level }) => level === 'full')
    .map(({ scope }) => scope);
}

function isWritable(path: Path, { serverOwned, fixed }: MergeRules): boolean {
  const field = topOf(path);
  return field !== 'conflicts' && !serverOwned.has(field) && !fixed.has(field);
}

function changesBetween(base: JsonObject, mine: JsonObject, rules: MergeRules, newId: () => string): JsonObject[] {
  const known = leavesOf(base);
  return [...leavesOf(mine)]
    .filter(([path, value]) => isWritable(path, rules) && !isSame(value, known.get(path)))
    .map(([path, value]) => ({
      id: newId(),
      path,
      before: JSON.stringify(known.get(path) ?? null),
      after: JSON.stringify(value ?? null),
    }));
}
