import { applies } from '../field/applies.ts';
import type { Field, Fields, Stage } from '../field/kind.ts';
import { term, type Term } from '../term.ts';
import { type CaseType, fieldsOf } from './define.ts';

/** A field that must be filled in before a step. */
export interface Missing {
  /** Written like `parties[<id>].idNumber`. */
  path: string;
  /** The label, with the person it concerns. */
  label: Term;
}

/** Lists the fields that a stage of the work needs and that are still empty. */
export function missingAt(type: CaseType, body: object, stage: Stage): Missing[] {
  return missingIn(fieldsOf(type), body, stage, '');
}

/** Gives the labels of the missing fields stage by stage, as the flow asks for them. */
export function missingLabels(type: CaseType, body: object): (stage: Stage) => Term[] {
  return (stage) => missingAt(type, body, stage).map((missing) => missing.label);
}

function missingIn(fields: Fields, values: object, stage: Stage, before: string): Missing[] {
  const known = new Map<string, unknown>(Object.entries(values));
  return Object.entries(fields)
    .filter(([, field]) => applies(field, fields, values))
    .flatMap(([key, field]) => missingOf(field, known.get(key), stage, `${before}${key}`));
}

function missingOf(field: Field, value: unknown, stage: Stage, path: string): Missing[] {
  if (field.need === stage && countOf(value) < (field.atLeast ?? 1)) return [{ path, label: field.label }];
  const inner = field.fields;
  if (!inner) return [];
  if (field.kind === 'record') return missingIn(inner, isObject(value) ? value : {}, stage, `${path}.`);
  return elementsOf(value).flatMap((element) =>
    missingIn(inner, element, stage, `${path}[${element.id}].`).map((missing) => withName(missing, element.name)),
  );
}

function withName({ path, label }: Missing, name: unknown): Missing {
  if (typeof name !== 'string') return { path, label };
  return { path, label: term(`${name}的${label.zh}`, `${label.en} (${name})`) };
}

function countOf(value: unknown): number {
  if (value === undefined || value === null || value === '') return 0;
  if (Array.isArray(value)) return value.filter((element) => !isObject(element) || !element.removed).length;
  return isObject(value) && Object.keys(value).length === 0 ? 0 : Number.POSITIVE_INFINITY;
}

function elementsOf(value: unknown): { id?: unknown; name?: unknown }[] {
  return Array.isArray(value) ? value.filter(isObject).filter((element) => !element.removed) : [];
}

function isObject(value: unknown): value is { id?: unknown; name?: unknown; removed?: unknown } {
  return typeof value === 'object' && value !== null;
}
