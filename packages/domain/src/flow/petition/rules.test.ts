import { describe, expect, it } from 'vitest';
import type { PetitionBody } from '../../case-type/petition.ts';
import { deadlinesOf } from '../../deadline/of-document.ts';
import { aPetition, aPetitioner, testId } from '../../testing.ts';
import { checkStep } from '../check-step.ts';
import { fold } from '../fold.ts';
import { nextEvents } from '../next.ts';
import { petitionFlow } from '../petition.ts';
import { proposalFor } from '../propose.ts';
import { course, type Step, withStep } from '../testing.ts';
import { adviceOn } from './advice.ts';
import { isGroupVisit, representativesProblem } from './group.ts';
import { courseTo, type PetitionEventType, sample } from './testing.ts';

const item = (steps: readonly Step[], words: Partial<PetitionBody> = {}): PetitionBody => {
  const { createdAt, events } = course(...steps);
  return aPetition({ createdAt, events: [...events], ...words });
};

/** Why a clerk may not take a step that is filled in; nothing when the clerk may. */
function refusal(steps: readonly Step[], words: Partial<PetitionBody>, step: Step): string | undefined {
  const body = item(steps, words);
  const event = withStep(body, step).events.at(-1);
  if (!event) throw new Error('no event');
  const permission = checkStep({ collection: 'petition', body }, event, 'petition-clerk');
  return permission.ok ? undefined : permission.reason.code;
}

const closedFor = (steps: readonly Step[], words: Partial<PetitionBody>, type: PetitionEventType) => {
  const step = nextEvents(petitionFlow, item(steps, words), 'petition-clerk').find((one) => one.type === type);
  return step && !step.ok ? step.reason.code : undefined;
};

const people = (count: number) => Array.from({ length: count }, (_none, at) => aPetitioner({ id: testId(300 + at) }));
const ids = (count: number) => people(count).map(({ id }) => id);

describe('走访与代表（第二十条）', () => {
  it.each<[form: string, came: number, chosen: number, problem: string | undefined]>([
    ['visit', 1, 0, undefined],
    ['visit', 2, 0, 'petition.no-representative'],
    ['visit', 2, 1, undefined],
    ['visit', 9, 5, undefined],
    ['visit', 9, 6, 'petition.too-many-representatives'],
    ['letter', 9, 0, undefined],
    ['letter', 9, 6, 'petition.too-many-representatives'],
  ])('%s: %i came, %i speak for them: %s', (form, came, chosen, problem) => {
    expect(representativesProblem({ form, petitioners: people(came), representativeIds: ids(chosen) })?.code).toBe(
      problem,
    );
  });

  it('counts those who came and were not all named', () => {
    expect(representativesProblem({ form: 'visit', petitioners: people(1), peopleCount: 9 })?.code).toBe(
      'petition.no-representative',
    );
    expect(isGroupVisit({ form: 'visit', petitioners: people(1), peopleCount: 5 })).toBe(true);
    expect(isGroupVisit({ form: 'visit', petitioners: people(4) })).toBe(false);
    expect(isGroupVisit({ form: 'letter', petitioners: people(9) })).toBe(false);
  });

  it('holds up the registration until representatives are chosen', () => {
    expect(refusal([], { petitioners: people(3) }, 'registered')).toBe('petition.no-representative');
    expect(refusal([], { petitioners: people(3), representativeIds: ids(1) }, 'registered')).toBeUndefined();
    expect(refusal([], { purpose: 'accusation', petitioners: people(3) }, 'registered')).toBeUndefined();
  });
});

describe('诉访分离（第二十二条、第三十一条）', () => {
  it.each<[Partial<PetitionBody>, boolean]>([
    [{ preChecks: { courtAccepted: true } }, true],
    [{ preChecks: { judgmentEffective: true } }, true],
    [{ lawLitigation: true }, true],
    [{ preChecks: { courtAccepted: false, arbitrationAccepted: true } }, false],
    [{}, false],
  ])('%j is for the court: %s', (words, isForCourt) => {
    expect(closedFor(courseTo.received, words, 'accepted')).toBe(isForCourt ? 'petition.litigation' : undefined);
    expect(closedFor(courseTo.received, words, 'separated')).toBe(isForCourt ? undefined : 'petition.no-litigation');
    expect(closedFor(courseTo.received, words, 'mediationLinked')).toBe(isForCourt ? 'petition.litigation' : undefined);
  });

  it('leads only claims to mediation', () => {
    expect(closedFor(courseTo.received, { purpose: 'suggestion' }, 'mediationLinked')).toBe('petition.claim-only');
  });
});

describe('依法分类（第三十一条）', () => {
  const sorted = (words: Record<string, unknown>): Step => ['classified', { on: '2026-05-20', ...words }];
  const noes = { forCourt: false, forArbitration: false, forParty: false, forAgency: false, forDuty: false };

  it('takes the branch the answers lead to and refuses another', () => {
    expect(refusal(courseTo.notified, {}, sorted({ ...noes, track: 'petition' }))).toBeUndefined();
    expect(refusal(courseTo.notified, {}, sorted({ ...noes, forDuty: true, track: 'petition' }))).toBe(
      'petition.other-track',
    );
    expect(refusal(courseTo.notified, {}, sorted({ ...noes, forDuty: true, track: 'duty' }))).toBeUndefined();
  });

  it('leaves the branch to the clerk who answered nothing', () => {
    expect(refusal(courseTo.notified, {}, sorted({ track: 'arbitration' }))).toBeUndefined();
  });

  it('proposes the branch from the answers, and answers what the checks before acceptance know', () => {
    const propose = (words: Partial<PetitionBody>, filled = {}) =>
      proposalFor(petitionFlow, item(courseTo.notified, words), 'classified', filled);
    expect(propose({}, { ...noes, forArbitration: true })).toEqual({ track: 'arbitration' });
    expect(propose({}, noes)).toEqual({ track: 'petition' });
    expect(propose({}, { forCourt: false })).toEqual({});
    expect(propose({ preChecks: { judgmentEffective: true } })).toEqual({ forCourt: true, track: 'litigation' });
    expect(propose({ preChecks: { arbitrationAccepted: true } }, { forCourt: false })).toEqual({
      forArbitration: true,
      track: 'arbitration',
    });
  });
});

describe('检举控告（第三十条）', () => {
  it.each(['urgentReported', 'supervised', 'backlogListed', 'supplementAsked'] as const)('has no %s', (type) => {
    expect(closedFor(courseTo.routing, { purpose: 'accusation' }, type)).toBe('petition.accusation');
    expect(closedFor(courseTo.routing, {}, type)).toBeUndefined();
  });
});

describe('重大紧急（第二十五条）', () => {
  const urgent = (words: Partial<PetitionBody>, steps: readonly Step[] = courseTo.routing) =>
    deadlinesOf('petition', item(steps, words), { today: '2026-04-14' }).filter(({ rule }) => rule === 'xf.urgent');

  it('is reported on the day, or it is late', () => {
    expect(urgent({ urgent: true })).toMatchObject([{ due: '2026-04-13', state: 'overdue' }]);
    expect(urgent({ urgent: true }, [...courseTo.routing, sample('urgentReported')])).toMatchObject([
      { state: 'met', metOn: '2026-04-13' },
    ]);
    expect(urgent({ urgent: true }, [sample('urgentReported'), ...courseTo.routing])).toMatchObject([{ state: 'met' }]);
    expect(urgent({})).toEqual([]);
    expect(urgent({ urgent: true, purpose: 'accusation' })).toEqual([]);
  });

  it('proposes the reasons that are known', () => {
    const group = { peopleCount: 9, urgent: true, riskLevel: 'red' } as const;
    expect(proposalFor(petitionFlow, item(courseTo.routing, group), 'urgentReported', {})).toEqual({
      reason: '已标记紧急、集体访 9 人、风险等级为红',
    });
    expect(proposalFor(petitionFlow, item(courseTo.routing), 'urgentReported', {})).toEqual({});
  });
});

describe('复查、复核的请求期限（第三十五条、第三十六条）', () => {
  // Served on Monday 18 May 2026: the thirtieth day, 17 June, is a Wednesday.
  const asked = (on: string, words: object = {}): Step => ['reviewAsked', { on, ...words }];
  const again = (on: string, words: object = {}): Step => ['rereviewAsked', { on, ...words }];

  it.each<[Step, readonly Step[], string | undefined]>([
    [asked('2026-06-17'), courseTo.served, undefined],
    [asked('2026-06-18'), courseTo.served, 'petition.review-late'],
    [asked('2026-06-18', { lateReason: '住院，有病历' }), courseTo.served, undefined],
    [again('2026-06-17'), courseTo.reviewServed, undefined],
    [again('2026-06-18'), courseTo.reviewServed, 'petition.review-late'],
    [again('2026-06-18', { lateReason: '住院，有病历' }), courseTo.reviewServed, undefined],
  ])('%j', (step, steps, problem) => {
    expect(refusal(steps, {}, step)).toBe(problem);
  });

  it('rolls over a weekend', () => {
    const served: Step = ['decisionServed', { mode: 'in-person', on: '2026-07-03', receiver: '邵云飞' }];
    const steps = [...courseTo.decided, served];
    expect(refusal(steps, {}, asked('2026-08-03'))).toBeUndefined();
    expect(refusal(steps, {}, asked('2026-08-04'))).toBe('petition.review-late');
  });

  it('does not count the days of a hearing in a second review', () => {
    const hearing = (hearingDays?: number): Step => [
      'hearingHeld',
      { on: '2026-05-20', ...(hearingDays ? { hearingDays } : {}) },
    ];
    const answer = (...steps: readonly Step[]) =>
      deadlinesOf('petition', item([...courseTo.rereviewing, ...steps]), { today: '2026-05-21' }).find(
        ({ rule }) => rule === 'xf.rereview.answer',
      )?.raw;
    expect(answer()).toBe('2026-06-13');
    expect(answer(hearing())).toBe('2026-06-13');
    expect(answer(hearing(3))).toBe('2026-06-16');
  });
});

describe('四到位（第二十七条）', () => {
  const full = { id: testId(400), code: 'solved', measure: '补发1280元', proofName: '到账记录' } as const;
  const close = (fourInPlace: PetitionBody['fourInPlace']) => {
    const body = item(courseTo.settled, { fourInPlace });
    const event = withStep(body, sample('closed')).events.at(-1);
    const verdict = event && checkStep({ collection: 'petition', body }, event, 'petition-clerk');
    return verdict?.ok === false ? verdict.reason.fields?.map(({ zh }) => zh) : [];
  };

  it('closes with at least one of the four, each with what was done and its evidence', () => {
    expect(close([])).toEqual(['四到位']);
    expect(close([{ id: full.id, code: 'solved' }])).toEqual(['措施', '证明材料名称、文号']);
    expect(close([full])).toEqual([]);
  });

  it('asks for the police document where conduct was unlawful', () => {
    expect(close([{ ...full, code: 'punished' }])).toEqual(['公安文书编号']);
    expect(close([{ ...full, code: 'punished', policeDocNo: '测公〔2026〕9号' }])).toEqual([]);
  });
});

describe('积案', () => {
  it('is cleared from the list before it is closed', () => {
    const listed = [...courseTo.settled, sample('backlogListed')];
    expect(closedFor(listed, {}, 'closed')).toBe('petition.backlog-open');
    expect(closedFor([...listed, sample('backlogCleared')], {}, 'closed')).not.toBe('petition.backlog-open');
  });
});

describe('提醒', () => {
  const advised = (steps: readonly Step[], words: Partial<PetitionBody> = {}, today = '2026-05-20') => {
    const body = item(steps, words);
    return adviceOn(body, fold(petitionFlow, body), today).map(({ code }) => code);
  };

  it('says nothing about an ordinary claim', () => {
    expect(advised(courseTo.routing)).toEqual([]);
  });

  it.each<[string, readonly Step[], Partial<PetitionBody>, string[]]>([
    ['marked as urgent', courseTo.routing, { urgent: true }, ['urgent']],
    ['already reported', [...courseTo.routing, sample('urgentReported')], { urgent: true }, []],
    ['urgent and settled', courseTo.settled, { urgent: true }, []],
    ['several visitors', courseTo.captured, { petitioners: people(2) }, ['representatives']],
    ['a group', courseTo.captured, { petitioners: people(6), representativeIds: ids(3) }, ['urgent']],
    ['an accusation', courseTo.routing, { purpose: 'accusation', urgent: true }, ['accusation']],
    ['a suggestion', courseTo.received, { purpose: 'suggestion' }, ['suggestion']],
    ['with a court', courseTo.received, { preChecks: { courtAccepted: true } }, ['litigation']],
    ['with a court and handed over', courseTo.diverted, { preChecks: { courtAccepted: true } }, []],
    ['three earlier ones', courseTo.routing, { repeatOf: ['甲', '乙', '丙'] }, ['backlog']],
    ['two years old', courseTo.investigating, { petitionedAt: '2024-05-20' }, ['backlog']],
    ['not yet two years old', courseTo.investigating, { petitionedAt: '2024-05-21' }, []],
    ['listed', [...courseTo.routing, sample('backlogListed')], { repeatOf: ['甲', '乙', '丙'] }, []],
    ['archived', courseTo.archived, { urgent: true, petitionedAt: '2020-01-01' }, []],
  ])('%s', (_what, steps, words, codes) => {
    expect(advised(steps, words)).toEqual(codes);
  });

  it('names only steps of the flow', () => {
    const body = item(courseTo.routing, { urgent: true, lawLitigation: true, repeatOf: ['甲', '乙', '丙'] });
    const steps = adviceOn(body, fold(petitionFlow, body), '2026-05-20').flatMap(({ step }) => step ?? []);
    expect(steps).toEqual(['urgentReported', 'separated', 'backlogListed']);
    expect(steps.every((step) => Object.hasOwn(petitionFlow.events, step))).toBe(true);
  });
});
