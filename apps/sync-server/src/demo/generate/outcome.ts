import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import { dayOf, inventId } from './course.ts';
import type { Telling } from './mediation.ts';
import { tell } from './stories.ts';

type Agreement = NonNullable<MediationBody['agreement']>;
type Signature = NonNullable<Agreement['signatures']>[number];

/** Draws the agreement up, has it signed and sealed; false where the present comes first. */
export function makeWrittenAgreement(telling: Telling): boolean {
  const { random, body, course, mediator } = telling;
  const parties = body.parties ?? [];
  const paperOnly = body.disputeType === '01' || random.chance(0.8);
  const signers = parties.map(({ id }) => id);
  if (!course.step(0, 'agreementDrafted', () => ({ signers, mediatorIds: [mediator.id], paperOnly }))) return false;
  const agreement = agree(telling, 'written');
  const sign = (signature: Omit<Signature, 'id' | 'at'>) =>
    agreement.signatures?.push({ id: inventId(random, course.at), ...signature, at: dayOf(course.at) });
  const mode = random.pick(['signed', 'signed-fingerprint'] as const);
  for (const { id, name = '' } of parties) {
    // Now and then somebody is away and signs days later, by post.
    const late = random.chance(0.08) ? 2 + random.below(9) : 0;
    if (!course.step(late, 'partySigned', (on) => ({ partyId: id, on, mode }))) return false;
    sign({ signer: 'party', partyId: id, name, mode });
  }
  if (!course.step(0, 'mediatorSigned', (on) => ({ mediatorId: mediator.id, on }))) return false;
  sign({ signer: 'mediator', name: mediator.name });
  return seal(telling, agreement);
}

/** Records an oral agreement; false where the present comes first. */
export function makeOralAgreement(telling: Telling): boolean {
  const { course } = telling;
  if (!course.step(0, 'orallyAgreed', (on) => ({ on }))) return false;
  agree(telling, 'oral');
  return true;
}

/** Has the agreement performed, sometimes late or in two parts; false where that has not happened yet. */
export function perform({ random, body, course, fen }: Telling): boolean {
  const item = body.agreement?.performMode ?? '';
  const due = body.agreement?.performBy;
  const planned = { id: inventId(random, course.at), item, due, amountFen: fen };
  body.performance = [planned];
  if (fen !== undefined && random.chance(0.25)) {
    if (!course.step(random.below(18), 'performed', (on) => ({ on, completed: false, item: '第一期' }))) return false;
    body.performance = [{ ...planned, paidFen: Math.floor(fen / 2), note: '第一期已付' }];
  }
  const days = random.chance(0.2) ? 25 + random.below(40) : random.below(18);
  if (!course.step(days, 'performed', (on) => ({ on, completed: true, item }))) return false;
  const proof = fen === undefined ? '照片' : '收条';
  body.performance = [{ ...planned, doneAt: dayOf(course.at), paidFen: fen, proof }];
  if (!course.step(7 + random.below(25), 'followedUp', (on) => ({ on }))) return false;
  body.followUps = [{ id: inventId(random, course.at), ...visit(body.parties?.[0]?.name, dayOf(course.at)) }];
  return true;
}

/** Closes a case, files it and claims the subsidy, as far as the present allows. */
export function closeCase({ random, body, course, mediator }: Telling): void {
  if (!course.step(0, 'closed')) return;
  const retention = random.chance(0.8) ? 'short' : 'long';
  if (!course.step(1 + random.below(12), 'archived')) return;
  body.archive = { by: mediator.name, at: dayOf(course.at), retention };
  if (random.chance(0.6) && course.step(0, 'subsidyClaimed'))
    body.subsidy = {
      scheme: '以案定补',
      grade: random.pick(['simple', 'general', 'general', 'difficult']),
      applied: true,
    };
}

function agree({ random, body, course, dispute, words, fen }: Telling, form: 'written' | 'oral'): Agreement {
  const id = () => inventId(random, course.at);
  const agreement: Agreement = {
    form,
    madeAt: dayOf(course.at),
    facts: tell(dispute.brief, words),
    terms: dispute.terms.map((text) => ({ id: id(), text: tell(text, words) })),
    performMode: dispute.performMode,
    performBy: dayOf(course.at, 20),
    copies: form === 'written' ? 3 : 1,
    signatures: [],
  };
  if (fen !== undefined) agreement.amountFen = fen;
  body.agreement = agreement;
  return agreement;
}

function seal({ random, committee, course }: Telling, agreement: Agreement): boolean {
  const days = random.chance(0.6) ? 0 : 1 + random.below(6);
  if (!course.step(days, 'sealAffixed', (on) => ({ on }))) return false;
  agreement.seal = { organisationId: committee.id, name: committee.seal ?? committee.name, at: dayOf(course.at) };
  return true;
}

function visit(party: string | undefined, day: string) {
  return {
    at: `${day}T10:00:00+08:00`,
    place: '上门',
    party: party ?? '',
    content: '协议全部履行，双方来往正常，满意，无激化隐患。',
    performed: 'done',
    satisfaction: 'satisfied',
  } as const;
}
