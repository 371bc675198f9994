import { fillForm } from '../fill.ts';
import { listAt } from '../reading.ts';
import { forms } from '../registry.ts';
import type { Block, Sheet } from '../sheet.ts';
import * as cases from './cases.ts';

/** A filled form under the name of its case: `long/F10`. */
export interface GoldenSheet {
  name: string;
  sheet: Sheet;
}

/** Every form filled with a short, a long and a many-party case; of forms per element the first. */
export function goldenSheets(): GoldenSheet[] {
  const { goldenNames: nameOf } = cases;
  const mediations = { short: cases.shortMediation, long: cases.longMediation, many: cases.manyMediation };
  const petitions = { short: cases.shortPetition, long: cases.longPetition, many: cases.manyPetition };
  return [
    ...Object.entries(mediations).flatMap(([name, body]) =>
      forms.mediation.map((form) => ({
        name: `${name}/${form.code}`,
        sheet: fillForm(form, { body, nameOf, ...firstOf(body, form.perElement) }),
      })),
    ),
    ...Object.entries(petitions).flatMap(([name, body]) =>
      forms.petition.map((form) => ({
        name: `${name}/${form.code}`,
        sheet: fillForm(form, { body, nameOf, ...firstOf(body, form.perElement) }),
      })),
    ),
  ];
}

/** A filled form as lines of text that read well in a diff; `____` is room for handwriting. */
export function sheetToLines({ title, issuer, number, isProvisional, blocks }: Sheet): string[] {
  return [`# ${title}`, `${issuer}\u3000${number}${isProvisional ? '（暂）' : ''}`, ...blocks.flatMap(blockToLines)];
}

function blockToLines(block: Block): string[] {
  switch (block.kind) {
    case 'words':
      return [block.words];
    case 'heading':
      return [`## ${block.words}`];
    case 'table':
      return block.rows.map((row) =>
        row.map(({ label, words, lines }) => `${label}: ${words || blank(lines)}`).join(' | '),
      );
    case 'text':
      return [`${block.label}：`, block.words || blank(block.lines)];
    case 'items':
      return [`${block.label}：`, ...(block.items.length > 0 ? block.items : [blank(block.lines)])];
    case 'ruled':
      return [block.heads, ...block.rows].map((row) => row.join(' | '));
    case 'signatures':
      return block.places.map(({ label, name, mode, at }) => `[${label}] ${name} ${mode} ${at}`.trimEnd());
  }
}

function blank(lines: number): string {
  return lines > 1 ? `____ ×${lines}` : '____';
}

function firstOf(body: object, list: string | undefined): { element?: string } {
  if (list === undefined) return {};
  const [first] = listAt(new Map<string, unknown>(Object.entries(body)).get(list));
  return first ? { element: String(first['id']) } : {};
}
