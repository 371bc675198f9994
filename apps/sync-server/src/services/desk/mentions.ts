import { fieldAt, fieldsOf } from '@jiefen/domain/case-type/define';
import { caseTypes, documentTypeOf } from '@jiefen/domain/case-type/registry';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import { type Attachment, attachmentsIn } from '@jiefen/domain/field/attachment';
import type { Field, Fields, KindName } from '@jiefen/domain/field/kind';
import { isRecord, type Json, type JsonObject } from '@jiefen/domain/sync/leaves';

const kinds: ReadonlySet<KindName> = new Set(['person', 'people', 'organisation', 'organisations', 'division']);
const authors = ['by', 'keptBy', 'lostBy', 'createdBy'] as const;

/** The ids of all people and organisations, and the codes of all places, that what is shown of a case mentions. */
export function idsIn(collection: DeskCollection, view: JsonObject): string[] {
  return [
    ...inFields(fieldsOf(caseTypes[collection]), view),
    ...authorsOf(view),
    ...elementsOf(view['events']).flatMap(authorsOf),
    ...elementsOf(view['conflicts']).flatMap((conflict) => [
      ...authorsOf(conflict),
      ...(isRecord(conflict['resolution']) ? authorsOf(conflict['resolution']) : []),
    ]),
  ];
}

/** The ids or codes a single value is, if the field behind its path holds such. */
export function idsAt(collection: string, path: string, value: unknown): string[] {
  const type = documentTypeOf(collection);
  const kind = type && fieldAt(type, path)?.kind;
  return kind !== undefined && kinds.has(kind) ? [value].flat().filter((id) => typeof id === 'string') : [];
}

function inFields(fields: Fields, values: JsonObject): string[] {
  return Object.entries(fields).flatMap(([key, field]) => inValue(field, values[key]));
}

function inValue(field: Field, value: Json): string[] {
  if (field.kind === 'attachment' || field.kind === 'attachments') return attachmentsIn(value).flatMap(takerOf);
  if (kinds.has(field.kind)) return [value].flat().filter((id) => typeof id === 'string');
  const { fields } = field;
  if (fields === undefined) return [];
  if (Array.isArray(value)) return elementsOf(value).flatMap((element) => inFields(fields, element));
  return isRecord(value) ? inFields(fields, value) : [];
}

function takerOf({ takenBy }: Attachment): string[] {
  return takenBy === undefined ? [] : [takenBy];
}

function authorsOf(record: JsonObject): string[] {
  return authors.map((key) => record[key]).filter((id) => typeof id === 'string');
}

function elementsOf(list: Json): JsonObject[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
