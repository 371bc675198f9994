import type { Field, Fields, KindName, NameLookup, Sensitivity } from '../field/kind.ts';
import { type Locale, say } from '../term.ts';
import type { CaseType } from './define.ts';

/** One filled field in words. Records and lists carry their inner rows and no text of their own. */
export interface TextRow {
  /** Written like `sessions[<id>].record`. */
  path: string;
  label: string;
  text: string;
  kind: KindName;
  sensitive?: Sensitivity;
  rows: TextRow[];
}

/** The filled fields of one group. */
export interface TextGroup {
  key: string;
  title: string;
  rows: TextRow[];
}

interface Walk {
  locale: Locale;
  nameOf: NameLookup;
}

/** Words for every filled field of a document, in the order of its table; empty groups are left out. */
export function textOf(type: CaseType, body: object, locale: Locale, nameOf?: NameLookup): TextGroup[] {
  const walk = { locale, nameOf: withOwnParties(body, nameOf) };
  return Object.entries(type.groups)
    .map(([key, group]) => ({
      key,
      title: say(group.title, locale),
      rows: rowsOf(group.fields, body, '', walk),
    }))
    .filter((group) => group.rows.length > 0);
}

function rowsOf(fields: Fields, values: object, before: string, walk: Walk): TextRow[] {
  const known = new Map<string, unknown>(Object.entries(values));
  return Object.entries(fields)
    .map(([key, field]) => rowOf(field, known.get(key), `${before}${key}`, walk))
    .filter((row) => row.text !== '' || row.rows.length > 0);
}

function rowOf(field: Field, value: unknown, path: string, walk: Walk): TextRow {
  const row = {
    path,
    label: say(field.label, walk.locale),
    text: '',
    kind: field.kind,
    rows: [],
    ...shield(field),
  };
  if (value === undefined || value === null) return row;
  if (!field.fields) return { ...row, text: field.toText(value, walk.locale, walk.nameOf) };
  if (Array.isArray(value)) return { ...row, rows: elementRows(row, field.fields, value, walk) };
  return typeof value === 'object' ? { ...row, rows: rowsOf(field.fields, value, `${path}.`, walk) } : row;
}

function elementRows(list: TextRow, fields: Fields, value: unknown[], walk: Walk): TextRow[] {
  return value
    .filter(isElement)
    .filter((element) => element.removed !== true)
    .map((element, at) => {
      const path = `${list.path}[${element.id}]`;
      return {
        ...list,
        path,
        label: `${list.label} ${at + 1}`,
        rows: rowsOf(fields, element, `${path}.`, walk),
      };
    })
    .filter((row) => row.rows.length > 0);
}

function shield(field: Field): { sensitive?: Sensitivity } {
  return field.sensitive ? { sensitive: field.sensitive } : {};
}

/** Adds the parties of a document to a lookup of names: their ids are known nowhere else. */
export function withOwnParties(body: object, nameOf?: NameLookup): NameLookup {
  const lists = new Map<string, unknown>(Object.entries(body));
  const own = [lists.get('parties'), lists.get('petitioners')].flatMap((list) => (Array.isArray(list) ? list : []));
  const names = new Map(own.filter(isElement).map((party) => [party.id, party.name]));
  return (id) => {
    const name = names.get(id);
    return typeof name === 'string' ? name : nameOf?.(id);
  };
}

function isElement(value: unknown): value is { id: string; removed?: unknown; name?: unknown } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
