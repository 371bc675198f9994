import type { Organisation, Person } from '@jiefen/domain/access/people';
import { newEnvelope } from '@jiefen/domain/case-type/envelope';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { Random } from '../../simulator/random.ts';
import { type Course, dayOf, inventId, inventStart, momentOf, openCourse } from './course.ts';
import { closeCase, makeOralAgreement, makeWrittenAgreement, perform } from './outcome.ts';
import { inventCompany, inventName, inventPerson } from './people.ts';
import { type Dispute, inventYuan, pickByShare, tell, type Words } from './stories.ts';
import { inventAddress, type Town, townOf } from './town.ts';

/** A generated case while it is told. */
export interface Telling {
  random: Random;
  body: MediationBody;
  course: Course;
  dispute: Dispute;
  mediator: Person;
  committee: Organisation;
  words: Words;
  fen: number | undefined;
}

/** How cases go, and how many of them. Oral agreements are for what may be agreed orally. */
const ways = [
  { share: 46, tell: tellWritten },
  { share: 18, tell: tellOral },
  { share: 10, tell: tellFailure },
  { share: 14, tell: tellOpen },
  { share: 7, tell: tellBreach },
  { share: 3, tell: tellPause },
  { share: 2, tell: tellVoid },
];

const orally: ReadonlySet<string> = new Set(['02', '14', '17', '18']);

/** Tells a case of people's mediation as one mediator recorded it, up to the present (milliseconds, UTC). */
export function generateMediation(
  random: Random,
  until: number,
  mediator: Person,
  committee: Organisation,
  disputes: readonly Dispute[],
): MediationBody {
  const telling = open(random, until, mediator, committee, pickByShare(disputes, random));
  const way = pickByShare(ways, random);
  if (accept(telling)) way.tell(telling);
  return { ...telling.body, events: [...telling.course.events] };
}

function open(random: Random, until: number, mediator: Person, committee: Organisation, dispute: Dispute): Telling {
  const start = inventStart(random, until);
  const course = openCourse({ random, start, until, by: mediator.id, device: `GEN-${mediator.id}` });
  const town = townOf(committee, random);
  const parties = inventParties(random, start, dispute, () => inventAddress(town, random));
  const yuan = inventYuan(dispute, random);
  const [a, b] = parties.map(({ name }) => name);
  const witness = inventName(random, random.chance(0.5));
  const words = { ...town, n: 1 + random.below(8), a: a ?? '', b: b ?? '', w: witness, yuan: yuan ?? '' };
  const made = { id: inventId(random, start), region: mediator.region, schema: 1, createdBy: mediator.id };
  const envelope = newEnvelope({ ...made, createdAt: momentOf(start) });
  const body = {
    ...envelope,
    ...register(random, start, dispute, words),
    ...hands(mediator, committee, town),
    parties,
  };
  return {
    random,
    body,
    course,
    dispute,
    mediator,
    committee,
    words,
    fen: yuan === undefined ? undefined : yuan * 100,
  };
}

function hands(mediator: Person, committee: Organisation, { jurisdiction }: Town) {
  const mediatorIds = [mediator.id];
  return { committeeId: committee.id, jurisdiction, mediatorIds, leadMediatorId: mediator.id };
}

function register(random: Random, start: number, dispute: Dispute, words: Words): Partial<MediationBody> {
  return {
    title: `${words['a']}与${words['b']}${dispute.subType}纠纷`,
    disputeType: dispute.type,
    subType: dispute.subType,
    brief: tell(dispute.brief, words),
    place: { text: tell(dispute.place, words), divisionCode: String(words['divisionCode']) },
    occurredAt: dayOf(start, -random.below(20)),
    riskLevel: random.pick(['green', 'green', 'green', 'green', 'yellow', 'yellow', 'orange'] as const),
    involvedPeople: 2 + random.below(5),
  };
}

function inventParties(random: Random, at: number, { body }: Dispute, address: () => string) {
  const id = () => inventId(random, at);
  const other =
    body === undefined ? inventPerson(random, id(), address()) : inventCompany(random, id(), body, address());
  const applicant = { role: 'applicant', ...inventPerson(random, id(), address()) } as const;
  return [applicant, { role: 'respondent', ...other } as const] as const satisfies MediationBody['parties'];
}

function accept({ random, body, course, dispute, mediator, words }: Telling): boolean {
  const asked = random.chance(0.7);
  const date = dayOf(course.at);
  const items = dispute.claims.map((claim) => ({ id: inventId(random, course.at), text: tell(claim, words) }));
  Object.assign(body, {
    source: asked ? '1' : '2',
    application: {
      mode: asked ? random.pick(['oral', 'written']) : 'none',
      date,
      facts: dispute.facts.map((sentence) => tell(sentence, words)).join(''),
      claims: items,
    },
    acceptance: { date, registrar: mediator.name, consent: true, partiesSigned: true },
    rightsNotice: { at: date, method: '当面宣读并交付纸质告知书', by: mediator.name, signedByAll: true },
  });
  return course.step(0, 'registered');
}

/** A look at the place, in most cases, and one session. */
function mediate(telling: Telling, result: 'written' | 'oral' | 'continue' | 'failed'): boolean {
  const { random, body, course, dispute, mediator, words } = telling;
  const record = { place: body.place?.text ?? '', at: '' };
  if (random.chance(0.7) && course.step(1 + random.below(3), 'investigated')) {
    const content = dispute.inquiry.map((line) => tell(line, words)).join('');
    const interviewee = String(words['w']);
    const inquiry = { ...record, at: momentOf(course.at), interviewee, investigator: mediator.name, content };
    body.investigations = [{ id: inventId(random, course.at), ...inquiry }];
  }
  const id = inventId(random, course.at);
  if (!course.step(1 + random.below(6), 'sessionHeld', () => ({ sessionId: id, result }))) return false;
  const present = (body.parties ?? []).map(({ name }) => name ?? '');
  const talk = dispute.talk.map((line) => tell(line, words)).join('');
  const session = { ...record, id, at: momentOf(course.at), mode: 'in-person', present, record: talk, result } as const;
  body.sessions = [...(body.sessions ?? []), session];
  return true;
}

function tellWritten(telling: Telling): void {
  if (mediate(telling, 'written') && makeWrittenAgreement(telling) && perform(telling)) closeCase(telling);
}

function tellOral(telling: Telling): void {
  if (!orally.has(telling.dispute.type)) return tellWritten(telling);
  if (mediate(telling, 'oral') && makeOralAgreement(telling) && perform(telling)) closeCase(telling);
}

function tellFailure(telling: Telling): void {
  if (!mediate(telling, 'failed')) return;
  const { body, course } = telling;
  const reason = 'no-agreement';
  if (!course.step(0, 'terminated', () => ({ reason, remediesTold: true }))) return;
  body.termination = { at: dayOf(course.at), reason, remediesTold: true };
  closeCase(telling);
}

function tellOpen({ random, ...telling }: Telling): void {
  if (random.chance(0.3) || !mediate({ random, ...telling }, 'continue')) return;
  const until = dayOf(telling.course.at, 60);
  if (random.chance(0.5)) telling.course.step(20, 'extended', () => ({ until, partiesAgreed: true }));
}

function tellBreach(telling: Telling): void {
  const { random, course } = telling;
  if (!mediate(telling, 'written') || !makeWrittenAgreement(telling)) return;
  const due = dayOf(course.at, 20);
  if (!course.step(24, 'breached', (on) => ({ due, urgedOn: on }))) return;
  if (random.chance(0.5)) course.step(20, 'diverted', (on) => ({ on, way: 'litigation' }));
}

function tellPause(telling: Telling): void {
  const { course } = telling;
  if (!mediate(telling, 'continue')) return;
  const reviewOn = dayOf(course.at, 33);
  course.step(3, 'suspended', () => ({ reason: '当事人外出务工，约定返乡后继续调解', reviewOn }));
}

function tellVoid({ course }: Telling): void {
  course.step(0, 'voided', () => ({ reason: '重复登记' }));
}
