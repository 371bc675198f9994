import type { GenericSchema } from 'valibot';
import type { RoleCode } from '../access/roles.ts';
import type { FlowEvent } from '../case-type/envelope.ts';
import type { Stage } from '../field/kind.ts';
import type { Term } from '../term.ts';
import type { Reason } from './reason.ts';

/** The states of the tracks of a flow by the name of the track, as a type. */
export type TrackStates = Readonly<Record<string, string>>;

/** One state of a document; in an ended state the work is over. */
export interface StateDefinition {
  readonly title: Term;
  readonly ended?: true;
}

/** A second course that runs beside the main one, such as judicial confirmation. */
export interface TrackDefinition<State extends string> {
  readonly title: Term;
  readonly states: Readonly<Record<State, StateDefinition>>;
}

/** A state a document came into, since when, and by which event; the start has none. */
export interface TrailEntry<State extends string> {
  readonly state: State;
  readonly entered: string;
  readonly event?: string;
}

/** What has happened before an event: all that a rule of order may look at. */
export interface Past<State extends string = string, Tracks extends TrackStates = TrackStates> {
  readonly state: State;
  /** Since when the document is in this state, ISO 8601. */
  readonly entered: string;
  readonly tracks: Tracks;
  readonly trail: readonly TrailEntry<State>[];
  readonly applied: readonly FlowEvent[];
}

/** The move an event makes on one of the tracks. */
export interface TrackStep {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: string;
}

/** A track step that names only the tracks of a flow and their own states. */
type StepOn<Tracks extends TrackStates> = {
  [Name in keyof Tracks & string]: {
    readonly name: Name;
    readonly from: readonly Tracks[Name][];
    readonly to: Tracks[Name];
  };
}[keyof Tracks & string];

/**
 * One kind of event. `when` and `guard` see only what happened before, so a field corrected later
 * never turns back the state of a case; `stage` and `needs` look at the document and are asked
 * before the event is made.
 */
export interface EventDefinition<
  State extends string = string,
  Tracks extends TrackStates = TrackStates,
  Facts = unknown,
  Payload = unknown,
> {
  readonly title: Term;
  readonly from: readonly State[] | 'any';
  /** The state it leads to, `same`, or the states between which `choose` decides. */
  readonly to: State | 'same' | readonly State[];
  choose?(past: Past<State, Tracks>, payload: Payload): State;
  readonly track?: TrackStep;
  readonly by: readonly RoleCode[];
  readonly payload?: GenericSchema<unknown, Payload>;
  when?(past: Past<State, Tracks>): Reason | undefined;
  guard?(past: Past<State, Tracks>, payload: Payload): Reason | undefined;
  /** The fields of this stage have to be filled in first. */
  readonly stage?: Stage;
  /** Tells for which documents the stage asks for nothing. */
  exempt?(document: Facts): boolean;
  needs?(document: Facts, payload: Payload | undefined, past: Past<State, Tracks>): Reason | undefined;
  /** What is known of the payload already, given what has been filled in of it so far. */
  propose?(document: Facts, filled: Filled, past: Past<State, Tracks>): Filled;
}

/** A payload while it is being filled in. */
export type Filled = Readonly<Record<string, unknown>>;

/** The machine of a document type: its states, its tracks, and which event may follow which. */
export interface Flow<
  State extends string = string,
  Type extends string = string,
  Tracks extends TrackStates = TrackStates,
  Facts = unknown,
> {
  readonly name: string;
  readonly title: Term;
  readonly start: State;
  readonly states: Readonly<Record<State, StateDefinition>>;
  readonly tracks: { readonly [Name in keyof Tracks]: TrackDefinition<Tracks[Name]> };
  /** The state each track begins in. */
  readonly trackStarts: Tracks;
  readonly events: Readonly<Record<Type, EventDefinition<State, Tracks, Facts>>>;
}

/** The states of a flow as a union. */
export type StateOf<Of> = Of extends Flow<infer State, infer _T, infer _K, infer _F> ? State : never;

/** The event types of a flow as a union. */
export type EventTypeOf<Of> = Of extends { readonly events: infer Events } ? keyof Events & string : never;

/** An event as it is written down: its track step is checked against the tracks of the flow. */
type EventDraft<State extends string, Tracks extends TrackStates, Facts, Payload> = Omit<
  EventDefinition<State, Tracks, Facts, Payload>,
  'track'
> & { readonly track?: StepOn<Tracks> };

/** Gives the function that declares events of one flow; the payload is typed by its schema. */
export function eventsFor<State extends string, Tracks extends TrackStates, Facts>() {
  return <Payload>(draft: EventDraft<State, Tracks, Facts, Payload>): EventDefinition<State, Tracks, Facts> => draft;
}

/** Declares a flow; states, tracks and event types become literal unions. */
export function defineFlow<State extends string, Type extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, Type, Tracks, Facts>,
): Flow<State, Type, Tracks, Facts> {
  return flow;
}
