import { fieldAt } from '@jiefen/domain/case-type/define';
import { caseTypes } from '@jiefen/domain/case-type/registry';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import type { NameLookup } from '@jiefen/domain/field/kind';
import { isRecord, type JsonObject } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';
import { termToText } from '#i18n/term.ts';

/** Finds the name behind an id: of a party of this document, else among the names an answer brought. */
export function nameLookup(names: Readonly<Record<string, string>>, document: JsonObject = {}): NameLookup {
  const parties = [document['parties'], document['petitioners']].flat().filter(isRecord);
  return (id) => {
    const name = parties.find((party) => party['id'] === id)?.['name'];
    return typeof name === 'string' ? name : names[id];
  };
}

/** A stored value in the words of its field; a value of a newer version is shown as it is stored. */
export function valueText(collection: DeskCollection, path: string, value: unknown, nameOf: NameLookup): string {
  if (value === undefined || value === null || value === '') return m.desk_empty();
  const field = fieldAt(caseTypes[collection], path);
  if (field && !field.fields && v.is(field.schema, value)) return field.toText(value, locale(), nameOf);
  // A part of a composite value, such as the code of a place, has no field of its own.
  return typeof value === 'string' ? (nameOf(value) ?? value) : JSON.stringify(value);
}

/** The way to a place in a document in words, from the outside in: 当事人 吴长根 › 联系方式. */
export function placeText(collection: DeskCollection, path: string, nameOf: NameLookup): string {
  const steps = path.split('.').map((step, at, all) => {
    const field = fieldAt(caseTypes[collection], all.slice(0, at + 1).join('.'));
    const element = /\[([^\]]+)\]$/.exec(step)?.[1];
    const name = element === undefined ? undefined : nameOf(element);
    return field && [termToText(field.label), name].filter(Boolean).join(' ');
  });
  return steps.filter(Boolean).join(' › ') || path;
}
