import type { FlowEvent } from '../case-type/envelope.ts';
import type { Flow, Past, TrackStates } from './define.ts';
import { definitionOf, judge, type Verdict } from './judge.ts';
import { flowReasons, type Reason } from './reason.ts';

/** What a fold reads of a document: its events in the order they arrived. */
export interface Recorded {
  readonly createdAt: string;
  readonly events: readonly FlowEvent[];
}

/** An event that stays in the record without effect, and why. */
export interface NotApplied {
  readonly event: FlowEvent;
  readonly reason: Reason;
}

/** The present of a document, worked out from its events. */
export interface Folded<State extends string = string, Tracks extends TrackStates = TrackStates> extends Past<
  State,
  Tracks
> {
  readonly notApplied: readonly NotApplied[];
}

/**
 * Works out the state of a document from its events. Every event is either applied or kept with the
 * reason why not; nothing throws, whatever another version of the app has written.
 */
export function fold<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  document: Recorded,
): Folded<State, Tracks> {
  const applied: FlowEvent[] = [];
  const notApplied: NotApplied[] = [];
  const seen = new Set<string>();
  let past = beginning(flow, document.createdAt, applied);
  for (const event of document.events) {
    const verdict = seen.has(event.id) ? repeated : judge(flow, past, event);
    seen.add(event.id);
    if (verdict.ok) past = advance(flow, past, event, verdict.to);
    else notApplied.push({ event, reason: verdict.reason });
    if (verdict.ok) applied.push(event);
  }
  return { ...past, notApplied };
}

/** Tells whether the work on a document is over. */
export function hasEnded<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  document: Recorded,
): boolean {
  return flow.states[fold(flow, document).state].ended ?? false;
}

const repeated: Verdict<never> = { ok: false, reason: flowReasons.duplicate };

function beginning<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  entered: string,
  applied: readonly FlowEvent[],
): Past<State, Tracks> {
  const { start: state, trackStarts: tracks } = flow;
  return { state, entered, tracks, trail: [{ state, entered }], applied };
}

function advance<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  past: Past<State, Tracks>,
  event: FlowEvent,
  state: State,
): Past<State, Tracks> {
  const step = definitionOf(flow, event.type)?.track;
  const tracks = step ? { ...past.tracks, [step.name]: step.to } : past.tracks;
  if (state === past.state) return { ...past, tracks };
  const entry = { state, entered: event.at, event: event.id };
  return { ...past, state, entered: event.at, tracks, trail: [...past.trail, entry] };
}
