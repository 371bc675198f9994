import * as v from 'valibot';
import type { FlowEvent } from '../case-type/envelope.ts';
import type { EventDefinition, Flow, Past, TrackStates } from './define.ts';
import { flowReasons, type Reason } from './reason.ts';

/** Whether an event may follow, and into which state it leads. */
export type Verdict<State extends string> =
  { readonly ok: true; readonly to: State } | { readonly ok: false; readonly reason: Reason };

/** Finds the definition of an event type; a type from a newer version has none. */
export function definitionOf<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  type: string,
): EventDefinition<State, Tracks, Facts> | undefined {
  return Object.hasOwn(flow.events, type) ? flow.events[type] : undefined;
}

/** Says why an event of this kind may not come next, looking only at what happened before. */
export function orderProblem<State extends string, Tracks extends TrackStates, Facts>(
  definition: EventDefinition<State, Tracks, Facts>,
  past: Past<State, Tracks>,
): Reason | undefined {
  const { from, to, track } = definition;
  if (from !== 'any' && !from.includes(past.state)) {
    return to === past.state ? flowReasons.alreadyDone : flowReasons.wrongState;
  }
  const tracks: TrackStates = past.tracks;
  const progress = track && tracks[track.name];
  if (track && !track.from.includes(progress ?? '')) {
    return track.to === progress ? flowReasons.alreadyDone : flowReasons.wrongTrack;
  }
  return definition.when?.(past);
}

/** Judges one recorded event against what happened before it. */
export function judge<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  past: Past<State, Tracks>,
  event: FlowEvent,
): Verdict<State> {
  const definition = definitionOf(flow, event.type);
  if (!definition) return { ok: false, reason: flowReasons.unknownEvent };
  const problem = orderProblem(definition, past);
  if (problem) return { ok: false, reason: problem };
  const payload = parsePayload(definition, event);
  if (!payload.ok) return { ok: false, reason: flowReasons.payload };
  const refusal = definition.guard?.(past, payload.value);
  if (refusal) return { ok: false, reason: refusal };
  return { ok: true, to: target(definition, past, payload.value) };
}

/** Reads the payload of an event through its schema. */
export function parsePayload(
  definition: Pick<EventDefinition, 'payload'>,
  event: Pick<FlowEvent, 'payload'>,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  if (!definition.payload) return { ok: true, value: event.payload };
  const parsed = v.safeParse(definition.payload, event.payload ?? {});
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false };
}

function target<State extends string, Tracks extends TrackStates, Facts>(
  definition: EventDefinition<State, Tracks, Facts>,
  past: Past<State, Tracks>,
  payload: unknown,
): State {
  const { to } = definition;
  if (to === 'same') return past.state;
  if (isOneState(to)) return to;
  return definition.choose?.(past, payload) ?? past.state;
}

function isOneState<State extends string>(to: State | readonly State[]): to is State {
  return typeof to === 'string';
}
