import type { KindName } from '@jiefen/domain/field/kind';
import { checkCourtCaseNo } from '@jiefen/domain/identity/court-case-no';
import { checkCreditCode } from '@jiefen/domain/identity/credit-code';
import { checkPersonName } from '@jiefen/domain/identity/person-name';
import { checkPhone } from '@jiefen/domain/identity/phone';
import { type Check, reasons } from '@jiefen/domain/identity/reason';
import { checkResidentId } from '@jiefen/domain/identity/resident-id';
import type { HTMLInputAttributes } from 'svelte/elements';
import { termToText } from '#i18n/term.ts';
import { dayInChina } from '@jiefen/domain/deadline/day';
import type { Surroundings } from './widget.ts';

type Look = (value: string, context: Pick<Surroundings, 'mode' | 'now'>) => Check;

const looks: Partial<Record<KindName, Look>> = {
  'id-number': (value, { mode, now }) => checkResidentId(value, { mode, today: dayInChina(now()) }),
  'credit-code': (value, { mode }) => checkCreditCode(value, mode),
  'court-case-no': (value, { mode, now }) => checkCourtCaseNo(value, { mode, today: dayInChina(now()) }),
  phone: (value, { mode }) => checkPhone(value, mode),
  'person-name': (value) => checkPersonName(value),
};

const boxes: Partial<Record<KindName, HTMLInputAttributes>> = {
  phone: { type: 'tel', inputmode: 'tel', maxlength: 40 },
  'id-number': { maxlength: 40, autocapitalize: 'characters', spellcheck: false },
  'credit-code': { maxlength: 40, autocapitalize: 'characters', spellcheck: false },
  'court-case-no': { maxlength: 60 },
  'person-name': { maxlength: 100 },
  division: { inputmode: 'numeric', maxlength: 12 },
};

/** How the box for one line of a kind behaves: keyboard and length. */
export function boxOf(kind: KindName): HTMLInputAttributes {
  return boxes[kind] ?? { maxlength: 200 };
}

/** What looks odd about a written value, in words; it asks for a second look and blocks nothing. */
export function doubtAbout(
  kind: KindName,
  value: string,
  context: Pick<Surroundings, 'mode' | 'now'>,
): string | undefined {
  if (value === '') return undefined;
  const reason = looks[kind]?.(value, context).reason;
  return reason && termToText(reasons[reason]);
}
