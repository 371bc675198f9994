import type { FlowEvent } from '../case-type/envelope.ts';
import type { MediationBody } from '../case-type/mediation.ts';
import type { NameLookup } from '../field/kind.ts';
import { fold } from '../flow/fold.ts';
import { mediationFlow } from '../flow/mediation.ts';
import { agreementIn, type WrittenAgreement } from '../flow/mediation/effect.ts';
import type { Signature } from './sheet.ts';
import { signaturesIn } from './signatures.ts';

/**
 * The signatures and the seal that count for the agreement as it stands. What was signed before it was drawn up
 * anew signs nothing: each version has signatures of its own (人民调解法第二十九条). A case without steps, taken over
 * from paper, has what is recorded.
 */
export function agreementSignatures(body: MediationBody, nameOf: NameLookup): Signature[] {
  const recorded = signaturesIn(body.agreement);
  const { applied } = fold(mediationFlow, body);
  const agreement = agreementIn(applied);
  if (agreement?.form !== 'written') return recorded;
  const others = recorded.filter(({ signer }) => signer !== 'party' && signer !== 'mediator' && signer !== 'seal');
  const signed = [...stepsToSignatures(agreement, applied, nameOf).map((one) => asRecorded(one, recorded)), ...others];
  return agreement.paperOnly ? signed.map(({ image: _, ...rest }) => rest) : signed;
}

function stepsToSignatures(agreement: WrittenAgreement, applied: readonly FlowEvent[], nameOf: NameLookup) {
  const parties = [...agreement.parties].map(([id, at]) => ({ signer: 'party', id, at, mode: modeOf(id, applied) }));
  const mediators = [...agreement.mediators].map(([id, at]) => {
    const name = nameOf(id);
    return { signer: 'mediator', id, at, mode: 'signed', ...(name !== undefined && { name }) };
  });
  const seal = agreement.seal === undefined ? [] : [{ signer: 'seal', at: agreement.seal, mode: 'sealed' }];
  return [...parties, ...mediators, ...seal];
}

function modeOf(partyId: string, applied: readonly FlowEvent[]): string {
  const step = applied.findLast(({ type, payload }) => type === 'partySigned' && payload?.['partyId'] === partyId);
  const mode = step?.payload?.['mode'];
  return typeof mode === 'string' ? mode : '';
}

/** The record of a signature says how it was made; a mediator's knows the name and not the id. */
function asRecorded(step: Signature, recorded: readonly Signature[]): Signature {
  const record = recorded.findLast(
    ({ signer, at, id, name }) =>
      signer === step.signer && at === step.at && (signer === 'party' ? id === step.id : name === step.name),
  );
  return record ? { ...step, ...record, ...(step.id !== undefined && { id: step.id }) } : step;
}
