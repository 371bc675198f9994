import type { Organisation, Person } from '@jiefen/domain/access/people';
import { newEnvelope } from '@jiefen/domain/case-type/envelope';
import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import type { Random } from '../../simulator/random.ts';
import { type Course, dayOf, inventId, inventStart, momentOf, openCourse } from './course.ts';
import { inventPerson } from './people.ts';
import { type Complaint, inventYuan, pickByShare, tell, type Words } from './stories.ts';
import { inventAddress, type Town } from './town.ts';

/** A generated petition while it is told. */
interface Telling {
  random: Random;
  body: PetitionBody;
  course: Course;
  complaint: Complaint;
  office: Organisation;
  name: string;
  words: Words;
  fen: number | undefined;
}

/** Where a petition of one office comes from, and where it can go. */
export interface Around {
  town: Town;
  office: Organisation;
  /** Other bodies it can be forwarded to. */
  units: readonly Organisation[];
  court: Organisation | undefined;
}

/** Tells a petition as one clerk recorded it, up to the present (milliseconds, UTC). */
export function generatePetition(
  random: Random,
  until: number,
  clerk: Person,
  around: Around,
  complaints: readonly Complaint[],
): PetitionBody {
  const complaint = pickByShare(complaints, random);
  const telling = open(random, until, clerk, around, complaint);
  const { body, course } = telling;
  if (random.chance(0.03)) return accuse(telling);
  if (course.step(0, 'registered')) tellOn(telling, around);
  return { ...body, events: [...course.events] };
}

function tellOn(telling: Telling, { units, court }: Around): void {
  const { random, complaint, course } = telling;
  if (complaint.purpose === 'suggestion') return answer(telling);
  if (complaint.litigation) return separate(telling, court);
  if (random.chance(0.15)) return forward(telling, random.pick(units));
  if (random.chance(0.05)) return decline(telling);
  if (course.step(1 + random.below(5), 'keptHere', (on) => ({ on }))) handle(telling);
}

function open(random: Random, until: number, clerk: Person, { town, office }: Around, complaint: Complaint): Telling {
  const start = inventStart(random, until);
  const course = openCourse({ random, start, until, by: clerk.id, device: `GEN-${clerk.id}` });
  const petitioner = inventPerson(random, inventId(random, start), inventAddress(town, random));
  const yuan = inventYuan(complaint, random);
  const mu = ((3 + random.below(30)) / 10).toFixed(1);
  const words = { ...town, n: 1 + random.below(8), a: petitioner.name, mu, yuan: yuan ?? '' };
  const made = { id: inventId(random, start), region: clerk.region, schema: 1, createdBy: clerk.id };
  const body: PetitionBody = {
    ...newEnvelope({ ...made, createdAt: momentOf(start) }),
    ...matterOf(complaint, words),
    form: random.pick(['visit', 'visit', 'visit', 'letter', 'online', 'phone'] as const),
    petitionedAt: dayOf(start),
    registration: { at: momentOf(start), orgId: office.id, registrarId: clerk.id, registrar: clerk.name },
    petitioners: [petitioner],
    peopleCount: 1,
    publicConsent: random.chance(0.7),
    firstVisit: random.chance(0.8),
    queryCode: `TEST-${random
      .below(36 ** 4)
      .toString(36)
      .toUpperCase()
      .padStart(4, '0')}`,
  };
  const fen = yuan === undefined ? undefined : yuan * 100;
  return { random, body, course, complaint, office, name: petitioner.name, words, fen };
}

function matterOf(complaint: Complaint, words: Words): Partial<PetitionBody> {
  return {
    title: `${words['a']}反映${complaint.target}问题`,
    jurisdiction: String(words['jurisdiction']),
    purpose: complaint.purpose ?? 'claim',
    contentCategory: complaint.category,
    summary: tell(complaint.summary, words),
    demand: tell(complaint.demand, words),
    facts: complaint.facts.map((sentence) => tell(sentence, words)).join(''),
    problemDivision: String(words['divisionCode']),
    problemPlace: tell(complaint.place, words),
    lawLitigation: complaint.litigation ?? false,
  };
}

/** An accusation keeps its registration and nothing else (信访工作条例第三十条). */
function accuse({ body, course }: Telling): PetitionBody {
  const { id, region, schema, createdAt, createdBy, petitionedAt, registration, queryCode } = body;
  if (course.step(0, 'registered')) course.step(1, 'handedToDiscipline', (on) => ({ on }));
  return {
    ...newEnvelope({ id, region, schema, createdAt, createdBy }),
    form: 'letter',
    petitionedAt,
    registration,
    queryCode,
    purpose: 'accusation',
    contentCategory: '19',
    confidential: true,
    events: [...course.events],
  };
}

function answer({ random, body, course, complaint, words }: Telling): void {
  if (!course.step(1 + random.below(3), 'suggestionTaken')) return;
  if (!course.step(10 + random.below(30), 'suggestionAnswered', (on) => ({ on, adopted: true }))) return;
  body.outcomeNote = tell(complaint.decision, words);
}

function separate({ random, body, course }: Telling, court: Organisation | undefined): void {
  if (!court) return;
  if (!course.step(1 + random.below(6), 'separated', (on) => ({ on, toOrgId: court.id, explained: true }))) return;
  const reason = '涉及诉讼权利救济，应由政法部门依法处理';
  body.separation = { litigation: true, reason, action: '释法明理，引导并转送法院' };
  body.responsibleOrgId = court.id;
}

function forward({ random, body, course }: Telling, to: Organisation): void {
  if (!course.step(1 + random.below(8), 'forwarded', (on) => ({ on, toOrgId: to.id, mode: 'transfer' }))) return;
  const between = { fromOrgId: body.registration?.orgId, toOrgId: to.id, at: dayOf(course.at) };
  body.routing = [{ id: inventId(random, course.at), action: 'transfer', ...between }];
  body.responsibleOrgId = to.id;
}

function decline({ body, course }: Telling): void {
  const reason = '同一事项正在办理期限内';
  if (!course.step(3, 'declined', (on) => ({ on, reason, remediesTold: true }))) return;
  body.acceptance = { result: 'not-accepted', at: dayOf(course.at), reason };
}

/** Accepts, looks into, decides, serves and closes a petition, as far as the present allows. */
function handle(telling: Telling): void {
  const { random, body, course, office, complaint, words, name } = telling;
  body.responsibleOrgId = office.id;
  if (!course.step(1 + random.below(7), 'accepted', (on) => ({ on }))) return;
  const served = { mode: 'in-person', at: dayOf(course.at), receiver: name } as const;
  body.acceptance = { result: 'accepted', at: served.at, orgId: office.id, served };
  if (!course.step(0, 'acceptanceServed', (on) => ({ mode: served.mode, on, receiver: name }))) return;
  if (!course.step(0, 'classified', (on) => ({ track: 'petition', on }))) return;
  body.classification = { track: 'petition' };
  if (!course.step(4 + random.below(12), 'investigated', (on) => ({ on }))) return;
  const content = tell(complaint.finding, words);
  body.investigations = [{ id: inventId(random, course.at), at: dayOf(course.at), content }];
  if (random.chance(0.9)) decide(telling);
}

function decide(telling: Telling): void {
  const { random, body, course, complaint, words, name, office, fen } = telling;
  const opinion = random.pick(['supported', 'supported', 'partly', 'explained'] as const);
  if (!course.step(12 + random.below(30), 'decided', (on) => ({ on, opinion, remediesTold: true }))) return;
  const decision = {
    at: dayOf(course.at),
    orgId: office.id,
    opinion,
    content: tell(complaint.decision, words),
    lawBasis: [...complaint.law],
    amountFen: fen,
    remedyNotice: '如不服，可自收到本意见书之日起三十日内请求复查',
  };
  body.decision = decision;
  const mode = 'in-person';
  if (!course.step(1, 'decisionServed', (on) => ({ mode, on, receiver: name }))) return;
  body.decision = { ...decision, served: { mode, at: dayOf(course.at), receiver: name, signed: true } };
  finish(telling);
}

function finish({ random, body, course }: Telling): void {
  if (!course.step(5 + random.below(20), 'settled', (on) => ({ on, ground: 'opinion-accepted' }))) return;
  body.fourInPlace = [
    { id: inventId(random, course.at), code: 'solved', measure: '按处理意见落实', proofName: '落实情况说明' },
  ];
  body.satisfaction = {
    office: 'satisfied',
    responsible: random.pick(['satisfied', 'mostly'] as const),
    at: dayOf(course.at),
  };
  if (!course.step(1 + random.below(14), 'closed', (on) => ({ on }))) return;
  if (course.step(10, 'archived')) body.archive = { at: dayOf(course.at), retention: 'short' };
}
