import { fieldAt, fieldsOf } from '@jiefen/domain/case-type/define';
import { envelopeEntries } from '@jiefen/domain/case-type/envelope';
import { documentTypeOf } from '@jiefen/domain/case-type/registry';
import type { Fields } from '@jiefen/domain/field/kind';
import { checkCourtCaseNo } from '@jiefen/domain/identity/court-case-no';
import { checkCreditCode } from '@jiefen/domain/identity/credit-code';
import { checkPhone } from '@jiefen/domain/identity/phone';
import { checkResidentId } from '@jiefen/domain/identity/resident-id';
import { isRecord, type Json } from '@jiefen/domain/sync/leaves';
import type { Demo, DemoDocument } from './read.ts';

const context = { today: '2026-11-22', mode: 'test' } as const;

/** Lists the fields of a document that its type does not know. */
export function unknownIn({ collection, doc }: DemoDocument): string[] {
  const type = documentTypeOf(collection);
  const words = Object.fromEntries(Object.entries(doc).filter(([key]) => !(key in envelopeEntries)));
  return type ? unknownAmong(fieldsOf(type), words) : [collection];
}

/** Lists the ids in a document behind which there is nobody. */
export function strangersIn(document: DemoDocument, { organisations, people }: Demo): string[] {
  const parties = new Set(['parties', 'petitioners'].flatMap((key) => idsIn(document.doc[key])));
  const bodies = new Set(organisations.map(({ id }) => id));
  const persons = new Set(people.map(({ person }) => person.id));
  const known: Record<string, Set<string>> = {
    organisation: bodies,
    organisations: bodies,
    person: persons,
    people: persons,
    'party-reference': parties,
    'party-references': parties,
  };
  const fields = valuesIn(document).filter(({ kind, value }) => known[kind]?.has(value) === false);
  const makers = [document.record.createdBy, ...document.record.events.map(({ by }) => by)];
  return [...fields.map(({ path, value }) => `${path} ${value}`), ...makers.filter((id) => !persons.has(id))];
}

/** Lists the numbers of people, bodies, telephones and courts that are ill-formed or could be somebody's. */
export function doubtsIn(document: DemoDocument): string[] {
  const checks: Record<string, (value: string) => { level: string }> = {
    'id-number': (value) => checkResidentId(value, context),
    'credit-code': (value) => checkCreditCode(value, 'test'),
    phone: (value) => checkPhone(value, 'test'),
    'court-case-no': (value) => checkCourtCaseNo(value, context),
  };
  const nobodys = /^(99|..99|100|（\d{4}）测)/;
  return valuesIn(document)
    .filter(({ kind, value }) => checks[kind] && (checks[kind](value).level !== 'ok' || !nobodys.test(value)))
    .map(({ path, value }) => `${path} ${value}`);
}

/** Lists the ids of a value and of everything in it. */
export function idsIn(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isRecord(value)) return [];
  const own = typeof value['id'] === 'string' ? [value['id']] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

function unknownAmong(fields: Fields, values: Record<string, Json>, before = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = fields[key];
    if (!field && !(before.endsWith('[].') && ['id', 'removed'].includes(key))) return [`${before}${key}`];
    const inner = field?.fields;
    if (!inner) return [];
    if (Array.isArray(value))
      return value.filter(isRecord).flatMap((item) => unknownAmong(inner, item, `${before}${key}[].`));
    return isRecord(value) ? unknownAmong(inner, value, `${before}${key}.`) : [];
  });
}

interface Value {
  path: string;
  kind: string;
  value: string;
}

/** Every value of a document with the kind of its field, lists and records opened. */
function valuesIn({ collection, doc }: DemoDocument): Value[] {
  const type = documentTypeOf(collection);
  const walk = (value: Json, path: string): Value[] => {
    const kind = type && fieldAt(type, path)?.kind;
    if (Array.isArray(value)) return value.flatMap((item) => walk(item, path));
    if (!isRecord(value)) return kind ? [{ path, kind, value: String(value) }] : [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, path ? `${path}.${key}` : key));
  };
  return walk(doc, '');
}
