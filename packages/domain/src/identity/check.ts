import * as v from 'valibot';
import { termSchema } from '../term-schema.ts';
import { checkCourtCaseNo } from './court-case-no.ts';
import { checkCreditCode } from './credit-code.ts';
import { checkPhone } from './phone.ts';
import { type Check, type Mode, reasons } from './reason.ts';
import { checkResidentId } from './resident-id.ts';

/** Today 'YYYY-MM-DD' in China, and whether test numbers pass. */
interface CheckContext {
  readonly today: string;
  readonly mode: Mode;
}

const checks = {
  residentId: (value: string, context: CheckContext): Check => checkResidentId(value, context),
  creditCode: (value: string, { mode }: CheckContext): Check => checkCreditCode(value, mode),
  phone: (value: string, { mode }: CheckContext): Check => checkPhone(value, mode),
  courtCaseNo: (value: string, context: CheckContext): Check => checkCourtCaseNo(value, context),
};

/** What is to be checked: the kind of number, and the number as somebody wrote it. */
export const identityQuestionSchema = v.object({
  kind: v.picklist(['residentId', 'creditCode', 'phone', 'courtCaseNo'] satisfies (keyof typeof checks)[]),
  value: v.pipe(v.string(), v.maxLength(100)),
});

/** How sure the check is, the code of its reason, and that reason in words; both null when nothing is wrong. */
export const identityAnswerSchema = v.object({
  level: v.picklist(['ok', 'warn', 'error']),
  reason: v.nullable(v.string()),
  says: v.nullable(termSchema),
});

/** Checks a number of any kind and says what to do about it. */
export function checkIdentity(
  { kind, value }: v.InferOutput<typeof identityQuestionSchema>,
  context: CheckContext,
): v.InferOutput<typeof identityAnswerSchema> {
  const { level, reason } = checks[kind](value, context);
  return { level, reason: reason ?? null, says: reason ? reasons[reason] : null };
}
