import { flowReasons, type Reason } from '../flow/reason.ts';
import { flowOf } from '../flow/registry.ts';
import { appendedEvents, authorOf, type EventMark, eventsOf, fieldsDiffer, scopesOf } from './change.ts';
import { grantsOf, objectsOfType } from './matrix.ts';
import type { Verb } from './matrix/define.ts';
import type { Directory, Person } from './people.ts';
import { scopesWithin } from './reach.ts';
import { accessReasons } from './reasons.ts';
import { audienceOf, levelOf, scopesOfPerson } from './scopes.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject/define.ts';

/** Allowed, or refused with the code of a reason; `findReason` gives its words. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** An author brings the own words; a relay gives a restored server what it had received before. */
export type Bringer = 'author' | 'relay';

const allowed: Verdict = { ok: true };

/** Decides whether a person may open this document, with the events it already has. */
export function mayCreate(
  person: Person,
  type: string,
  document: unknown,
  directory: Directory,
  bringer: Bringer = 'author',
): Verdict {
  const subject = subjectOf(type, document, directory);
  if (!subject) return refuse(accessReasons.mayNotCreate);
  if (subject.region !== person.region) return refuse(accessReasons.region);
  if (bringer === 'relay') return mayRelay(person, type, document, directory);
  if (authorOf(document) !== person.id) return refuse(accessReasons.author);
  if (!reaches(person, ['C'], subject, directory)) return refuse(accessReasons.mayNotCreate);
  return mayAppendAll(person, type, eventsOf(document));
}

/**
 * Decides whether a person may turn one state of a document into the other. `after` is the outcome of the
 * merge, so that only this person's words count. Who may not edit may still add the steps of the own role.
 */
export function mayChange(
  person: Person,
  type: string,
  before: unknown,
  after: unknown,
  directory: Directory,
  bringer: Bringer = 'author',
): Verdict {
  const subject = subjectOf(type, before, directory);
  const mayEdit = subject ? reaches(person, ['E', 'A'], subject, directory) : isTold(person, type, before, directory);
  if (!mayEdit && !mayRelay(person, type, before, directory).ok) return refuse(accessReasons.notYours);
  if (!mayEdit && fieldsDiffer(before, after)) return refuse(accessReasons.readOnly);
  return bringer === 'relay' ? allowed : mayAppendAll(person, type, appendedEvents(before, after));
}

/** Decides whether a role takes this step at all; a step of a newer version is kept and has no effect. */
export function mayAppend(person: Pick<Person, 'role'>, type: string, eventType: string): Verdict {
  const events = flowOf(type)?.events ?? {};
  const step = Object.hasOwn(events, eventType) ? events[eventType] : undefined;
  const may = step ? step.by.includes(person.role) : actsOn(person, type);
  return may ? allowed : refuse(flowReasons.role);
}

function refuse({ code }: Reason): Verdict {
  return { ok: false, reason: code };
}

function mayAppendAll(person: Person, type: string, events: readonly EventMark[]): Verdict {
  if (events.some(({ by }) => by !== person.id)) return refuse(accessReasons.eventAuthor);
  const refusals = events.map((event) => mayAppend(person, type, event.type)).filter(({ ok }) => !ok);
  return refusals[0] ?? allowed;
}

function mayRelay(person: Person, type: string, document: unknown, directory: Directory): Verdict {
  const scopes = scopesOfPerson(person, directory);
  const level = levelOf(audienceOf(type, document, directory), scopes);
  return level === 'full' ? allowed : refuse(accessReasons.notYours);
}

function reaches(person: Person, verbs: readonly Verb[], subject: Subject, directory: Directory): boolean {
  const scopes = new Set(scopesOfPerson(person, directory));
  return subject.objects
    .flatMap((object) => grantsOf(object, person.role))
    .filter((grant) => verbs.some((verb) => grant.verbs.includes(verb)))
    .some(({ within }) => scopesWithin(within, person.role, subject).some((scope) => scopes.has(scope)));
}

function actsOn({ role }: Pick<Person, 'role'>, type: string): boolean {
  return objectsOfType(type).some((object) => grantsOf(object, role).some(({ verbs }) => /[CESA]/.test(verbs)));
}

/** A notice belongs to those the server sent it to. */
function isTold(person: Person, type: string, notice: unknown, directory: Directory): boolean {
  const scopes = scopesOfPerson(person, directory);
  return type === 'notice' && scopesOf(notice).some((scope) => scopes.includes(scope));
}
