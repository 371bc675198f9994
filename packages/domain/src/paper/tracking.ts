import type { CodeOf } from '../vocabulary/define.ts';
import type { paperStatuses } from '../vocabulary/paper-status.ts';
import { signatureModes } from '../vocabulary/signature-mode.ts';
import type { Sheet, SignaturePlace } from './sheet.ts';

const byHand = new Set(['signed', 'fingerprint', 'signed-fingerprint', 'posted', 'sealed', 'signed-sealed']);

/** Where one version of a paper stands. */
export type PaperStatus = CodeOf<typeof paperStatuses>;

/** The ways to sign on paper. */
export const handModes = signatureModes.options.filter(({ code }) => byHand.has(code));

const order: readonly (PaperStatus | undefined)[] = [undefined, 'draft', 'printed', 'signed', 'sealed', 'filed'];

/** The places at the foot of a filled form. */
export function placesOf({ blocks }: Sheet): SignaturePlace[] {
  return blocks.flatMap((block) => (block.kind === 'signatures' ? block.places : []));
}

/**
 * How far a paper is by its signatures: signed when everybody named on it has signed, sealed when the seal is on it
 * too. It never goes back: what somebody marked by hand stays.
 */
export function statusBySignatures(places: readonly SignaturePlace[], marked: PaperStatus | undefined): PaperStatus {
  const isDone = (wanted: readonly SignaturePlace[]) => wanted.length > 0 && wanted.every(({ at }) => at !== '');
  const people = places.filter(({ as, name }) => as !== 'seal' && name !== '');
  const seals = places.filter(({ as }) => as === 'seal');
  const isSigned = people.length === 0 || isDone(people);
  const reached: PaperStatus = isSigned && isDone(seals) ? 'sealed' : isDone(people) ? 'signed' : 'printed';
  return order.indexOf(reached) > order.indexOf(marked) || marked === undefined ? reached : marked;
}
