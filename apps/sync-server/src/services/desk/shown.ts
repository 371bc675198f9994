import { viewOf } from '@jiefen/domain/access/view';
import type { Identity } from '@jiefen/domain/access/view/shield';
import { fieldAt } from '@jiefen/domain/case-type/define';
import { caseTypes } from '@jiefen/domain/case-type/registry';
import type { DeskCollection, RowLevel } from '@jiefen/domain/desk/case-row';
import type { Field } from '@jiefen/domain/field/kind';
import { isRecord, leafAt, leavesOf, parseObject, type Json, type JsonObject } from '@jiefen/domain/sync/leaves';

/** How a case appears to one person. */
export interface Eyes {
  collection: DeskCollection;
  level: RowLevel;
  identity: Identity;
}

/**
 * What a desk shows of a case: cut to the level, numbers of identity papers and telephones masked or left out.
 * The clear number is a request of its own.
 */
export function shown({ collection, level, identity }: Eyes, body: JsonObject): JsonObject {
  const view = viewOf(level, collection, body, identity === 'hidden' ? 'hidden' : 'masked');
  if (!Array.isArray(view['conflicts'])) return toJson(view);
  const conflicts = view['conflicts'].filter(isRecord).map((conflict) => shownConflict(collection, identity, conflict));
  return toJson({ ...view, conflicts });
}

/** One value as a desk shows it in full view; `undefined` where it is left out. */
export function shownValue(collection: DeskCollection, identity: Identity, path: string, value: Json): Json {
  const field = numberField(collection, path);
  if (field === undefined || typeof value !== 'string') return value;
  return identity === 'hidden' ? undefined : field.mask?.(value);
}

/** The paths of all values that a desk masks. */
export function maskedPaths(collection: DeskCollection, body: JsonObject): string[] {
  return [...leavesOf(body)].flatMap(([path, value]) =>
    typeof value === 'string' && numberField(collection, path) !== undefined ? [path] : [],
  );
}

/**
 * The field behind a path if it holds the number of an identity paper or a telephone; a value of a conflict is
 * one of the field the conflict is about.
 */
export function numberFieldIn(collection: DeskCollection, body: JsonObject, path: string): Field | undefined {
  const conflict = /^(conflicts\[[^\]]+\])\.(?:base|kept|lost)$/.exec(path)?.[1];
  const about = conflict === undefined ? path : leafAt(body, `${conflict}.path`);
  return typeof about === 'string' ? numberField(collection, about) : undefined;
}

function numberField(
  collection: DeskCollection,
  path: string,
): (Field & { mask?(value: unknown): string }) | undefined {
  const field = fieldAt(caseTypes[collection], path);
  return field?.kind === 'id-number' || field?.kind === 'phone' ? field : undefined;
}

/** A difference between two writers as a desk shows it in full view. */
export function shownConflict(collection: DeskCollection, identity: Identity, conflict: JsonObject): JsonObject {
  const path = String(conflict['path']);
  const values = (['base', 'kept', 'lost'] as const).map((key) => [
    key,
    shownValue(collection, identity, path, conflict[key]),
  ]);
  return { ...conflict, ...Object.fromEntries(values) };
}

function toJson(view: object): JsonObject {
  return parseObject(JSON.stringify(view));
}
