import { caseTypes } from '../case-type/registry.ts';
import { fieldsOf } from '../case-type/define.ts';
import type { NameLookup } from '../field/kind.ts';
import { withOwnParties } from '../case-type/text.ts';
import type { Form, Part, Place, Subject, Subjects } from './define.ts';
import { identityTable } from './people.ts';
import { type At, blankElement, elementsAt, readAt, type Reading, wordsAt } from './reading.ts';
import type { Block, Cell, Sheet } from './sheet.ts';
import { signatureBlock } from './signatures.ts';

export interface Filling<Of extends Subject> {
  body: Subjects[Of];
  nameOf: NameLookup;
  /** For a form made once per element, such as the record of one session: the id of the element. */
  element?: string;
}

/**
 * Fills a form with what is recorded; what is not stays free for handwriting. Until the server has numbered the
 * case, the sheet carries the number of the phone and is marked provisional.
 */
export function fillForm<Of extends Subject>(form: Form<Of>, { body, nameOf, element }: Filling<Of>): Sheet {
  const whole: Reading = {
    fields: fieldsOf(caseTypes[form.subject]),
    values: { ...body },
    nameOf: withOwnParties(body, nameOf),
  };
  const subject = form.perElement === undefined ? whole : chosen(whole, form.perElement, element);
  const filler = createFiller({ form, body, element }, subject, whole);
  return {
    form: form.code,
    title: form.title.zh,
    issuer: wordsAt(whole, form.issuer ?? heads[form.subject].issuer).words,
    ...numberOf(whole, form.subject),
    blocks: form.parts.flatMap((part) => filler(part)),
  };
}

function chosen(whole: Reading, list: string, id: string | undefined): Reading {
  return elementsAt(whole, list).find((element) => element.id === id) ?? blankElement(whole, list);
}

type Paper<Of extends Subject> = { form: Form<Of>; body: Subjects[Of]; element: string | undefined };

/** A path beginning with `/` is read from the document, any other from the element the form is about. */
function createFiller<Of extends Subject>(paper: Paper<Of>, subject: Reading, whole: Reading) {
  const { body } = paper;
  const at: At = (path) => (path.startsWith('/') ? [whole, path.slice(1)] : [subject, path]);
  const cell = (place: string | Place): Cell => toCell(place, at);

  return function fill(part: Part<Of>): Block[] {
    switch (part.kind) {
      case 'words':
        return [{ kind: 'words', words: typeof part.words === 'string' ? part.words : part.words(body) }];
      case 'heading':
        return [{ kind: 'heading', words: part.words }];
      case 'table':
        return [{ kind: 'table', rows: part.rows.map((row) => row.map(cell)) }];
      case 'text':
        return [{ kind: 'text', lines: part.lines, ...labelled(part, at) }];
      case 'items':
        return [{ kind: 'items', lines: part.lines, label: labelOf(part, at), items: itemsAt(...at(part.path)) }];
      case 'ruled':
        return [ruled(part, at(part.list))];
      case 'each':
        return eachOf(...at(part.list)).flatMap((element) => part.parts.flatMap(createFiller(paper, element, whole)));
      case 'people':
        return peopleIn(whole, part);
      case 'fact':
        return [{ kind: 'table', rows: [[{ label: part.label, words: part.words(body), lines: 1 }]] }];
      case 'signatures':
        return [signatureBlock(part, { ...paper, at, nameOf: whole.nameOf })];
    }
  };
}

function toCell(place: string | Place, at: At): Cell {
  const { path, label, lines = 1 } = typeof place === 'string' ? { path: place } : place;
  const words = wordsAt(...at(path));
  return { ...words, ...(label !== undefined && { label }), lines };
}

function labelled({ path, label }: { path: string; label?: string }, at: At) {
  const words = wordsAt(...at(path));
  return { ...words, ...(label !== undefined && { label }) };
}

function labelOf({ path, label }: { path: string; label?: string }, at: At): string {
  return label ?? readAt(...at(path)).field.label.zh;
}

/** Each element by its first filled field, which is what an official list of claims or terms prints. */
function itemsAt(reading: Reading, path: string): string[] {
  return elementsAt(reading, path).flatMap((element) => {
    const [first] = Object.keys(element.fields);
    return first === undefined ? [] : [wordsAt(element, first).words];
  });
}

function ruled(part: Extract<Part, { kind: 'ruled' }>, [reading, path]: [Reading, string]): Block {
  const blank = blankElement(reading, path);
  const columns = part.columns.map((column) => (typeof column === 'string' ? { path: column } : column));
  return {
    kind: 'ruled',
    lines: part.lines,
    heads: columns.map(({ path: column, label }) => label ?? readAt(blank, column).field.label.zh),
    rows: elementsAt(reading, path).map((element) => columns.map((column) => wordsAt(element, column.path).words)),
  };
}

function eachOf(reading: Reading, path: string): Reading[] {
  const elements = elementsAt(reading, path);
  return elements.length > 0 ? elements : [blankElement(reading, path)];
}

function peopleIn(whole: Reading, { list, role, label }: Extract<Part, { kind: 'people' }>): Block[] {
  const found = elementsAt(whole, list).filter(({ values }) => role === undefined || values['role'] === role);
  const people: Reading[] = found.length > 0 ? found : [blankElement(whole, list)];
  return people.flatMap((party): Block[] => [
    { kind: 'heading', words: label },
    { kind: 'table', rows: identityTable(party) },
  ]);
}

/** Where the number, the provisional number and the issuer of each subject stand. */
const heads = {
  mediation: { number: 'caseNo', provisional: 'tempNo', issuer: 'committeeId' },
  petition: { number: 'petitionNo', provisional: 'tempNo', issuer: 'registration.orgId' },
} as const;

function numberOf(whole: Reading, subject: Subject): Pick<Sheet, 'number' | 'isProvisional'> {
  const { number, provisional } = heads[subject];
  const official = wordsAt(whole, number).words;
  return { number: official || wordsAt(whole, provisional).words, isProvisional: official === '' };
}
