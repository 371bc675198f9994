import { contentOf } from '@jiefen/domain/paper/content';
import { checkLink, checkWords, pageWords, provisionalWords, unsentWords } from '@jiefen/domain/paper/frame';
import { fillForm } from '@jiefen/domain/paper/fill';
import { formOf } from '@jiefen/domain/paper/registry';
import type { Sheet } from '@jiefen/domain/paper/sheet';
import type { NameLookup } from '@jiefen/domain/field/kind';
import { encode } from 'uqr';
import type { AnyCase } from '#features/workspace/course.ts';
import { createMeasure } from './draw.ts';
import { type Foot, layOut, withFoot } from './layout/lay-out.ts';
import type { Page } from './layout/page.ts';
import type { Drawings } from './layout/signatures.ts';

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

/** What the pages of one case need beside the sheet. */
export interface PageSetting {
  /** The id of the document. */
  document: string;
  /** The server has received what the paper says. */
  isReceived: boolean;
  drawings: Drawings;
}

/** The foot of a paper: the check code of exactly these words, and whether they have been received. */
export async function checkOf(
  sheet: Sheet,
  { document, isReceived }: Omit<PageSetting, 'drawings'>,
): Promise<Foot['check']> {
  const digest = await digestOf(contentOf(sheet));
  const words = isReceived ? checkWords(digest) : `${checkWords(digest)}（${unsentWords}）`;
  return { words, dots: encode(checkLink(document, sheet.form, digest), { border: 0 }).data };
}

/** Lays a sheet out on pages with page numbers and check code. */
export async function pagesOf(sheet: Sheet, setting: PageSetting): Promise<Page[]> {
  const check = await checkOf(sheet, setting);
  return withFoot(layPages(sheet, setting.drawings), { pageOf: pageWords, check });
}

/** Lays a sheet out with the letters of this device, without a foot. */
export function layPages(sheet: Sheet, drawings: Drawings): Page[] {
  return layOut(sheet, createMeasure(), { provisional: provisionalWords, drawings });
}

/** SHA-256 of words, in hex. */
async function digestOf(words: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
