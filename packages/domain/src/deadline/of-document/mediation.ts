import * as v from 'valibot';
import { envelopeEntries } from '../../case-type/envelope.ts';
import { agreementIn, effectiveDayOf } from '../../flow/mediation/effect.ts';
import { day } from '../../flow/payload.ts';
import type { Extension } from '../period.ts';
import type { Stretch } from '../pause.ts';
import { dayInChina } from '../day.ts';
import type { RuleKey } from '../rules.ts';
import { monthsIn, monthsToNext } from './instalment.ts';
import { dayIn, entering, entries, events, firstAfter, type Moment, type Reading } from './reading.ts';
import type { Watch } from './watch.ts';

const word = v.optional(v.fallback(v.optional(v.string()), undefined));
const aDay = v.optional(v.fallback(v.optional(day), undefined));
const part = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.optional(v.fallback(v.optional(v.object(entries)), undefined));

/** What the deadlines of a mediation case depend on beside its events. */
export const mediationFactsSchema = v.object({
  createdAt: envelopeEntries.createdAt,
  events: envelopeEntries.events,
  disputeType: word,
  application: part({ date: aDay }),
  referralIn: part({ mode: word, procedure: word }),
  agreement: part({ performBy: aDay, recurring: part({ cycle: word, from: aDay, until: aDay }) }),
});

type MediationFacts = v.InferOutput<typeof mediationFactsSchema>;
type MediationReading = Reading<MediationFacts>;

/** What runs while a dispute is mediated, and after it. */
export const mediationWatches: readonly Watch<MediationFacts>[] = [
  {
    rule: mediationRule,
    starts: startOfMediation,
    meets: (reading, start) =>
      effectAfter(reading, start) ?? entering('terminated', 'diverted', 'closed')(reading, start),
    bends: (reading, start) => ({ extensions: extensionsAfter(reading, start), pauses: suspensions(reading) }),
  },
  {
    rule: 'jc.apply',
    right: true,
    starts: lastEffect,
    meets: firstAfter('confirmationApplied'),
  },
  {
    rule: 'jc.accept',
    starts: events('confirmationApplied'),
    meets: firstAfter('confirmationAccepted', 'confirmationRefused', 'confirmationWithdrawn'),
  },
  {
    rule: 'jc.decide',
    starts: events('confirmationAccepted'),
    meets: firstAfter('confirmed', 'confirmationRejected', 'confirmationWithdrawn'),
  },
  {
    rule: 'pm.perform',
    starts: (reading) => (isRecurring(reading) ? [] : performanceDue(reading)),
    meets: entering('performed'),
    drops: entering('closed', 'archived'),
  },
  {
    rule: 'pm.instalment',
    starts: (reading) => (nextPayment(reading) === undefined ? [] : firstPayment(reading)),
    meets: () => undefined,
    drops: entering('performed', 'closed'),
    bends: (reading) => ({ length: nextPayment(reading) }),
  },
  { rule: 'pm.followup', starts: performanceDue, meets: visit },
  {
    rule: 'exec.apply',
    right: true,
    starts: (reading) => (events('confirmed')(reading).length > 0 ? performanceDue(reading) : []),
    meets: firstAfter('enforcementStarted'),
    drops: entering('performed'),
  },
];

/** The period a case is mediated in: by its court, else by the kind of dispute. */
function mediationRule({ disputeType = '', referralIn }: MediationFacts): RuleKey {
  return courtRule(referralIn) ?? ruleByType[disputeType] ?? 'pm.mediate';
}

const ruleByType: Readonly<Record<string, RuleKey>> = { 10: 'pm.labor', 11: 'pm.labor', 15: 'pm.medical' };

function courtRule({ mode, procedure = '' }: NonNullable<MediationFacts['referralIn']> = {}): RuleKey | undefined {
  if (mode === 'delegated') return 'pm.courtDelegate';
  if (mode !== 'entrusted' && mode !== 'in-trial') return undefined;
  return ['summary', 'small-claims'].includes(procedure) ? 'pm.courtEntrust.summary' : 'pm.courtEntrust.ordinary';
}

/** A court's period runs from the signature for its papers, labour mediation from the application, others from acceptance. */
function startOfMediation(reading: MediationReading): Moment[] {
  const { facts } = reading;
  const receipt = events('referralReceived')(reading).slice(0, 1);
  if (courtRule(facts.referralIn) && receipt.length > 0) return receipt;
  const acceptance = events('registered', 'accepted')(reading).slice(0, 1);
  const applied = mediationRule(facts) === 'pm.labor' ? facts.application?.date : undefined;
  return acceptance.map(({ day, at }) => ({ day: applied ?? day, at }));
}

/** An agreement changed later takes effect anew; only the last one counts. */
function lastEffect(reading: MediationReading): Moment[] {
  const effect = entries(reading, ['effective']).at(-1);
  const agreement = effect && agreementIn(reading.past.applied.slice(0, effect.at + 1));
  const day = agreement && effectiveDayOf(agreement);
  return effect && day ? [{ day, at: effect.at }] : [];
}

function effectAfter(reading: MediationReading, start: Moment): Moment | undefined {
  return lastEffect(reading).find(({ at }) => at > start.at);
}

/** A visit counts once performance was due, or done. */
function visit(reading: MediationReading, start: Moment): Moment | undefined {
  const done = entering('performed')(reading, start);
  return events('followedUp')(reading).find(
    ({ day, at }) => at > start.at && (day >= start.day || (done !== undefined && at > done.at)),
  );
}

function performanceDue(reading: MediationReading): Moment[] {
  const day = reading.facts.agreement?.performBy;
  return day ? lastEffect(reading).map(({ at }) => ({ day, at })) : [];
}

function isRecurring({ facts }: MediationReading): boolean {
  return facts.agreement?.recurring?.cycle !== undefined;
}

/** Payments begin on the day the agreement names for them, else on the day of performance. */
function firstPayment(reading: MediationReading): Moment[] {
  const from = reading.facts.agreement?.recurring?.from;
  return from ? lastEffect(reading).map(({ at }) => ({ day: from, at })) : performanceDue(reading);
}

/** Months from the first payment to the next one. */
function nextPayment(reading: MediationReading): number | undefined {
  const { cycle = '', until } = reading.facts.agreement?.recurring ?? {};
  const months = monthsIn(cycle);
  const [first] = firstPayment(reading);
  return months && first ? monthsToNext({ from: first.day, months, until }, reading.today) : undefined;
}

function extensionsAfter({ past }: MediationReading, { at }: Moment): Extension[] {
  return past.applied.slice(at).flatMap(({ type, payload }) => {
    const until = type === 'extended' ? dayIn(payload, 'until') : undefined;
    return until ? [{ until }] : [];
  });
}

/** A case that is still suspended has stood still until today. */
function suspensions({ past, today }: MediationReading): Stretch[] {
  return past.trail.flatMap(({ state, entered }, at) => {
    const next = past.trail[at + 1]?.entered;
    return state === 'suspended' ? [{ from: dayInChina(entered), to: next ? dayInChina(next) : today }] : [];
  });
}
