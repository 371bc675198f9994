import { signatureFields } from '../case-type/part/signature.ts';
import { DRAWN_SIGNATURE } from '../field/drawn-signature.ts';
import type { NameLookup } from '../field/kind.ts';
import type { MediationFacts } from '../flow/mediation/definition.ts';
import { paperOnlyReason } from '../flow/mediation/paper-only.ts';
import { isRecord } from '../sync/leaves.ts';
import type { Form, Part, Signatory, Signer, Subject, Subjects } from './define.ts';
import { paperInFile } from './in-file.ts';
import { type At, listAt, readAt, wordsAt } from './reading.ts';
import type { Block, Signature, SignaturePlace } from './sheet.ts';

/** A paper that is being filled, as far as its signatures need it. */
export interface SignedPaper<Of extends Subject> {
  readonly form: Form<Of>;
  readonly body: Subjects[Of];
  readonly element: string | undefined;
  readonly at: At;
  readonly nameOf: NameLookup;
}

/** Fills the places at the foot of a form with the signatures and seals that count for exactly this paper. */
export function signatureBlock<Of extends Subject>(
  part: Extract<Part<Of>, { kind: 'signatures' }>,
  paper: SignedPaper<Of>,
): Block {
  const { body, form, element, at, nameOf } = paper;
  const stored = [
    ...(part.signed?.(body, nameOf) ?? []),
    ...(part.at === undefined ? [] : signaturesIn(holderAt(part.at, at))),
    ...signaturesIn(paperInFile(body.dossier, form.code, element)),
  ];
  const allowed = paperOnlyReason(factsOf(body)) === undefined ? stored : stored.map(withoutDrawing);
  return { kind: 'signatures', places: part.places.flatMap((signer) => placesOf(signer, allowed, paper)) };
}

/** A petition has none of the facts that forbid a drawing, and may have them all the same. */
function factsOf(body: object): MediationFacts {
  return body;
}

/**
 * Reads the signatures and the seal recorded in a holder. Only a signature drawn on the screen is a picture to
 * print: the photo of a page signed by hand is the page itself.
 */
export function signaturesIn(holder: unknown): Signature[] {
  if (!isRecord(holder)) return [];
  const seal = isRecord(holder['seal']) ? textIn(holder['seal'], 'at') : '';
  return [
    ...listAt(holder['signatures']).flatMap(toSignature),
    ...(seal === '' ? [] : [{ signer: 'seal', at: seal, mode: 'sealed' }]),
  ];
}

function toSignature(stored: Readonly<Record<string, unknown>>): Signature[] {
  const at = textIn(stored, 'at');
  if (at === '') return [];
  const { image } = stored;
  const isDrawn = isRecord(image) && textIn(image, 'mime') === DRAWN_SIGNATURE;
  return [
    {
      ...{ signer: textIn(stored, 'signer'), at, mode: textIn(stored, 'mode') },
      ...{ id: textIn(stored, 'partyId'), name: textIn(stored, 'name') },
      ...(isDrawn && { image: textIn(image, 'digest') }),
    },
  ];
}

/** Where the law wants paper, a drawing signs nothing (电子签名法第三条). */
function withoutDrawing(signature: Signature): Signature {
  const { image: _, ...rest } = signature;
  return rest;
}

function holderAt(path: string, at: At): unknown {
  const [reading, inner] = at(path);
  return inner === '.' ? reading.values : readAt(reading, inner).value;
}

function placesOf<Of extends Subject>(
  signer: Signer<Of>,
  stored: readonly Signature[],
  { body, at, nameOf }: SignedPaper<Of>,
): SignaturePlace[] {
  const named = signer.from === undefined ? '' : wordsAt(...at(signer.from)).words;
  const people: readonly Signatory[] = signer.names?.(body) ?? [];
  return (people.length > 0 ? people : [{ id: '', name: named }]).map(({ id, name }) => {
    const printed = name || (nameOf(id) ?? '');
    const done = stored.findLast((one) => one.signer === signer.as && isBy(one, id, printed));
    return { label: signer.label, as: signer.as, id, name: printed || (done?.name ?? ''), ...doneOf(done) };
  });
}

/** The same id, or the same name where one of both has no id; a place without a name is anybody's. */
function isBy({ id: by = '', name = '' }: Signature, id: string, printed: string): boolean {
  if (by !== '' && id !== '') return by === id;
  return printed === '' || name === printed;
}

function doneOf(done: Signature | undefined): Pick<SignaturePlace, 'at' | 'mode' | 'image'> {
  if (done === undefined) return { at: '', mode: '' };
  const reading = { fields: signatureFields, values: { mode: done.mode }, nameOf: () => undefined };
  return {
    at: done.at,
    mode: wordsAt(reading, 'mode').words,
    ...(done.image !== undefined && { image: done.image }),
  };
}

function textIn(values: Readonly<Record<string, unknown>>, key: string): string {
  const value = values[key];
  return typeof value === 'string' ? value : '';
}
