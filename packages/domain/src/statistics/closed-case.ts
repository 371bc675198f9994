import type { MediationBody } from '../case-type/mediation.ts';
import { fold } from '../flow/fold.ts';
import { mediationFlow } from '../flow/mediation.ts';
import { agreementIn, effectiveDayOf } from '../flow/mediation/effect.ts';
import { committeeKinds } from '../vocabulary/committee-kind.ts';

/** What the official sheets count of a case that was closed. */
export interface ClosedCase {
  readonly id: string;
  /** The day it was closed, 'YYYY-MM-DD' in China: a case counts in the period it is closed in, not when it was made. */
  readonly closedOn: string;
  readonly parties: number;
  /** An agreement took effect; a case closed without one is counted and is no success. */
  readonly agreement: 'oral' | 'written' | undefined;
  readonly difficult: boolean;
  readonly amountFen: number;
  readonly committeeKind: string | undefined;
  readonly source: string | undefined;
  readonly disputeType: string | undefined;
}

const CHINA_OFFSET_MS = 8 * 3_600_000;

/**
 * Reads from its events what a case counts for; `undefined` until it is closed. `kindOf` gives the official kind of a
 * body, as in 村调委会.
 */
export function closedCaseOf(
  body: MediationBody,
  kindOf: (organisation: string) => string | undefined,
): ClosedCase | undefined {
  const { applied } = fold(mediationFlow, body);
  const closing = applied.find(({ type }) => type === 'closed');
  if (closing === undefined) return undefined;
  const made = agreementIn(applied);
  const inForce = made && effectiveDayOf(made) !== undefined ? made.form : undefined;
  const named = (body.parties ?? []).filter(({ removed }) => !removed).length;
  const kind = body.committeeId === undefined ? undefined : kindOf(body.committeeId);
  return {
    id: body.id,
    closedOn: dayInChina(closing.at),
    parties: Math.max(named, body.partyCount ?? 0),
    agreement: inForce,
    difficult: body.difficult === true,
    amountFen: inForce === undefined ? 0 : (body.agreement?.amountFen ?? 0),
    committeeKind: committeeKinds.options.find(({ name }) => name.zh === kind)?.code,
    source: body.source,
    disputeType: body.disputeType,
  };
}

function dayInChina(instant: string): string {
  return new Date(Date.parse(instant) + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
