import type { NameLookup } from '@jiefen/domain/field/kind';
import { sessionResults } from '@jiefen/domain/vocabulary/session-result';
import { nameOf } from '@jiefen/domain/vocabulary/define';
import { type AnyCase, courseOf, eventTitle } from '#features/workspace/course.ts';
import { locale } from '#i18n/locale.ts';
import { termToText } from '#i18n/term.ts';

/** One thing that happened on a case. */
export interface Happening {
  readonly id: string;
  readonly at: string;
  readonly title: string;
  readonly by: string;
  readonly text: string;
  /** Why it has no effect on the state; '' when it has. */
  readonly refused: string;
}

/** Everything that happened, the newest first: steps of the flow with what they record, and inquiries. */
export function timelineOf(entry: AnyCase, nameOfId: NameLookup): Happening[] {
  const { folded } = courseOf(entry);
  const who = (id: string) => nameOfId(id) ?? id;
  const refusals = Object.fromEntries(
    folded.notApplied.map(({ event, reason }) => [event.id, termToText(reason.title)]),
  );
  const steps = entry.body.events.map(({ id, at, type, by, payload }) => ({
    id,
    at,
    title: termToText(eventTitle(entry.collection, type)),
    by: who(by),
    text: sessionText(entry, payload?.sessionId) || wordsIn(payload?.reason),
    refused: refusals[id] ?? '',
  }));
  return [...steps, ...inquiriesOf(entry)].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

function sessionText({ collection, body }: AnyCase, sessionId: unknown): string {
  if (collection !== 'mediation') return '';
  const session = body.sessions?.find(({ id }) => id === sessionId);
  const result = session?.result ? nameOf(sessionResults, session.result, locale()) : '';
  return [result, session?.record, session?.place].filter(Boolean).join(' · ');
}

function inquiriesOf({ collection, body }: AnyCase): Happening[] {
  const inquiries = collection === 'mediation' ? (body.investigations ?? []) : [];
  return inquiries
    .filter(({ removed, at }) => !removed && at !== undefined)
    .map(({ id, at = '', investigator = '', content = '', interviewee }) => ({
      id,
      at,
      title: [inquiryTitle(), interviewee].filter(Boolean).join(' · '),
      by: investigator,
      text: content,
      refused: '',
    }));
}

function inquiryTitle(): string {
  return termToText(eventTitle('mediation', 'investigated'));
}

/** A reason may be a code of an official list or free words; codes are latin and say nothing here. */
function wordsIn(reason: unknown): string {
  return typeof reason === 'string' && !/^[a-z-]+$/.test(reason) ? reason : '';
}
