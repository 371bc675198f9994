import { courseOf } from '@jiefen/domain/access/course';
import type { FlowEvent } from '@jiefen/domain/case-type/envelope';
import type { Course } from '@jiefen/domain/desk/case-detail';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import type { Flow } from '@jiefen/domain/flow/define';
import type { Folded } from '@jiefen/domain/flow/fold';
import { flowOf } from '@jiefen/domain/flow/registry';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';

const drawnSchema = v.object({
  state: v.string(),
  entered: v.optional(v.string()),
  createdAt: v.optional(v.string(), ''),
  tracks: v.optional(v.record(v.string(), v.string()), {}),
  trail: v.optional(v.array(v.object({ state: v.string(), entered: v.string() })), []),
});

/**
 * Where a case stands and how it came there, with every step that has no effect and why. Below full view the
 * state is part of what is shown, without its steps. Null where not even that is shown.
 */
export function courseIn(collection: DeskCollection, view: JsonObject): Course | null {
  const flow = flowOf(collection);
  if (flow === undefined) return null;
  const folded = courseOf(collection, view);
  const drawn = v.safeParse(drawnSchema, view);
  if (drawn.success && view['events'] === undefined) {
    const { state, entered, createdAt, tracks, trail } = drawn.output;
    return { ...standing(flow, { state, entered: entered ?? createdAt, tracks, trail }), events: [] };
  }
  if (folded === undefined) return null;
  return { ...standing(flow, folded), events: eventsOf(flow, folded) };
}

function standing(
  flow: Flow,
  { state, entered, tracks, trail }: Pick<Folded, 'state' | 'entered' | 'tracks' | 'trail'>,
) {
  return {
    state,
    title: titleOf(flow, state),
    ended: Object.hasOwn(flow.states, state) && flow.states[state]?.ended === true,
    entered,
    tracks: Object.entries(tracks).flatMap(([name, at]) => trackOf(flow, name, at)),
    trail: trail.map((entry) => ({ ...entry, title: titleOf(flow, entry.state) })),
  };
}

function trackOf(flow: Flow, name: string, state: string): Course['tracks'] {
  const track = Object.hasOwn(flow.tracks, name) ? flow.tracks[name] : undefined;
  if (track === undefined) return [];
  const known = Object.hasOwn(track.states, state) ? track.states[state] : undefined;
  return [{ name, title: track.title, state, stateTitle: known?.title ?? null }];
}

function eventsOf(flow: Flow, { applied, notApplied }: Folded): Course['events'] {
  const all = [
    ...applied.map((event) => ({ ...toStep(flow, event), applied: true })),
    ...notApplied.map(({ event, reason: { code, title } }) => ({
      ...toStep(flow, event),
      applied: false,
      reason: { code, title },
    })),
  ];
  return all.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function toStep(flow: Flow, event: FlowEvent) {
  return { ...event, title: stepTitle(flow, event.type) };
}

/** What a step is called; one of a newer version has no name here. */
export function stepTitle(flow: Flow, type: string) {
  return (Object.hasOwn(flow.events, type) ? flow.events[type]?.title : undefined) ?? null;
}

function titleOf(flow: Flow, state: string) {
  return (Object.hasOwn(flow.states, state) ? flow.states[state]?.title : undefined) ?? null;
}
