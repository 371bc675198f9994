import { checkLink, checkWords, pageWords, provisionalWords } from '@jiefen/domain/paper/frame';
import { fillForm } from '@jiefen/domain/paper/fill';
import { formOf } from '@jiefen/domain/paper/registry';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import type { NameLookup } from '@jiefen/domain/field/kind';
import { encode } from 'uqr';
import type { AnyCase } from '#features/workspace/course.ts';
import { createMeasure } from './draw.ts';
import { layOut } from './layout/lay-out.ts';
import type { Page } from './layout/page.ts';

/** Fills a form of a case; `undefined` when there is no such form. */
export function sheetOf(entry: AnyCase, code: string, nameOf: NameLookup, element?: string): Sheet | undefined {
  const at = element === undefined ? {} : { element };
  if (entry.collection === 'mediation') {
    const form = formOf('mediation', code);
    return form && fillForm(form, { body: entry.body, nameOf, ...at });
  }
  const form = formOf('petition', code);
  return form && fillForm(form, { body: entry.body, nameOf, ...at });
}

/** Lays a sheet out on pages with the check code of exactly these words. */
export async function pagesOf(sheet: Sheet, document: string): Promise<Page[]> {
  const digest = await digestOf(JSON.stringify(sheet));
  const dots = encode(checkLink(document, sheet.form, digest), { border: 0 }).data;
  return layOut(sheet, createMeasure(), {
    provisional: provisionalWords,
    pageOf: pageWords,
    check: { words: checkWords(digest), dots },
  });
}

async function digestOf(words: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
