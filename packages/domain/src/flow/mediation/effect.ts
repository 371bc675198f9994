import * as v from 'valibot';
import type { FlowEvent } from '../../case-type/envelope.ts';
import { signatureModes } from '../../vocabulary/signature-mode.ts';
import { codeIn, day, idOf, onDay } from '../payload.ts';

/** A written agreement as drawn up: whose signatures it needs, and whether on paper. */
export const draftPayload = v.object({
  signers: v.pipe(v.array(idOf), v.minLength(2)),
  mediatorIds: v.pipe(v.array(idOf), v.minLength(1)),
  paperOnly: v.boolean(),
});

/** The signature, seal or fingerprint of a party. */
export const partySignature = v.object({ partyId: idOf, on: day, mode: codeIn(signatureModes) });

/** The signature of a mediator. */
export const mediatorSignature = v.object({ mediatorId: idOf, on: day });

/** A written agreement and the days on which it was signed and sealed, by the id of the signer. */
export interface WrittenAgreement extends v.InferOutput<typeof draftPayload> {
  readonly form: 'written';
  readonly parties: ReadonlyMap<string, string>;
  readonly mediators: ReadonlyMap<string, string>;
  readonly seal: string | undefined;
}

/** An oral agreement and the day it was made. */
export interface OralAgreement {
  readonly form: 'oral';
  readonly on: string;
}

/** What a written agreement still waits for. */
export interface Outstanding {
  readonly parties: readonly string[];
  readonly mediators: readonly string[];
  readonly seal: boolean;
}

/** Reads the agreement in force or in the making from the applied events; each new draft starts afresh. */
export function agreementIn(applied: readonly FlowEvent[]): WrittenAgreement | OralAgreement | undefined {
  const at = applied.findLastIndex(({ type }) => makesAgreement.has(type));
  const made = applied[at];
  if (!made) return undefined;
  const oral = v.safeParse(onDay, made.payload);
  if (made.type === 'orallyAgreed') {
    return oral.success ? { form: 'oral', on: oral.output.on } : undefined;
  }
  const draft = v.safeParse(draftPayload, made.payload);
  return draft.success ? { ...draft.output, ...signaturesIn(applied.slice(at)) } : undefined;
}

/** Lists the signatures and the seal a written agreement still waits for. */
export function outstandingOf(agreement: WrittenAgreement): Outstanding {
  return {
    parties: agreement.signers.filter((id) => !agreement.parties.has(id)),
    mediators: agreement.mediatorIds.filter((id) => !agreement.mediators.has(id)),
    seal: agreement.seal === undefined,
  };
}

/**
 * Gives the day an agreement took effect, 'YYYY-MM-DD': a written one with the last of all signatures
 * and the seal (人民调解法第二十九条), an oral one when it was made (第三十条).
 */
export function effectiveDayOf(agreement: WrittenAgreement | OralAgreement): string | undefined {
  if (agreement.form === 'oral') return agreement.on;
  const { parties, mediators, seal } = outstandingOf(agreement);
  if (parties.length > 0 || mediators.length > 0 || seal) return undefined;
  const days = [...agreement.parties.values(), ...agreement.mediators.values(), agreement.seal ?? ''];
  return days.toSorted().at(-1);
}

const makesAgreement = new Set(['agreementDrafted', 'agreementAmended', 'orallyAgreed']);

function signaturesIn(events: readonly FlowEvent[]) {
  const parties = new Map<string, string>();
  const mediators = new Map<string, string>();
  let seal: string | undefined;
  for (const { type, payload } of events) {
    const party = v.safeParse(partySignature, payload);
    const mediator = v.safeParse(mediatorSignature, payload);
    const sealed = v.safeParse(onDay, payload);
    if (type === 'partySigned' && party.success) parties.set(party.output.partyId, party.output.on);
    if (type === 'mediatorSigned' && mediator.success) {
      mediators.set(mediator.output.mediatorId, mediator.output.on);
    }
    if (type === 'sealAffixed' && sealed.success) seal = sealed.output.on;
  }
  return { form: 'written', parties, mediators, seal } as const;
}
