import type { RoleCode } from '../access/roles.ts';
import type { FlowEvent } from '../case-type/envelope.ts';
import type { Stage } from '../field/kind.ts';
import type { Term } from '../term.ts';
import type { EventDefinition, Flow, Past, TrackStates } from './define.ts';
import { fold, type Recorded } from './fold.ts';
import { definitionOf, judge, orderProblem, parsePayload } from './judge.ts';
import { flowReasons, type Reason } from './reason.ts';

/** Lists the labels of the fields that are still empty at a stage of the work. */
export type MissingFields = (stage: Stage) => readonly Term[];

/** A step as a button: open, or closed with the reason. */
export type NextEvent<Type extends string = string> =
  | { readonly type: Type; readonly title: Term; readonly ok: true }
  | { readonly type: Type; readonly title: Term; readonly ok: false; readonly reason: Reason };

/** Whether a step may be recorded. */
export type Permission = { readonly ok: true } | { readonly ok: false; readonly reason: Reason };

const nothingMissing: MissingFields = () => [];

/** Lists every step of a flow with whether this role may record it now, and why not. */
export function nextEvents<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  document: Recorded & Facts,
  role: RoleCode,
  missing: MissingFields = nothingMissing,
): NextEvent[] {
  const past = fold(flow, document);
  return Object.keys(flow.events).flatMap((type) => {
    const definition = definitionOf(flow, type);
    if (!definition) return [];
    const reason = problemNow(definition, past, document, role, missing);
    const step = { type, title: definition.title };
    return [reason ? { ...step, ok: false, reason } : { ...step, ok: true }];
  });
}

/** Decides whether one event, filled in, may be recorded on the document by this role. */
export function mayFollow<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  document: Recorded & Facts,
  event: FlowEvent,
  role: RoleCode,
  missing: MissingFields = nothingMissing,
): Permission {
  const past = fold(flow, document);
  const verdict = judge(flow, past, event);
  if (!verdict.ok) return verdict;
  const definition = definitionOf(flow, event.type);
  if (!definition) return { ok: false, reason: flowReasons.unknownEvent };
  const payload = parsePayload(definition, event);
  const refusal = payload.ok ? definition.needs?.(document, payload.value, past) : flowReasons.payload;
  const reason = refusal ?? problemNow(definition, past, document, role, missing);
  return reason ? { ok: false, reason } : { ok: true };
}

function problemNow<State extends string, Tracks extends TrackStates, Facts>(
  definition: EventDefinition<State, Tracks, Facts>,
  past: Past<State, Tracks>,
  document: Facts,
  role: RoleCode,
  missing: MissingFields,
): Reason | undefined {
  const order = orderProblem(definition, past);
  if (order) return order;
  if (!definition.by.includes(role)) return flowReasons.role;
  const { stage } = definition;
  const fields = stage && !definition.exempt?.(document) ? missing(stage) : [];
  if (fields.length > 0) return { ...flowReasons.fieldsMissing, fields };
  return definition.needs?.(document, undefined, past);
}
