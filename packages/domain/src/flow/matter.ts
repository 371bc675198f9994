import * as v from 'valibot';
import {
  bothOffices,
  ended,
  everySide,
  type MatterFacts,
  type MatterKind,
  state,
  township,
} from '../liaison/kind/define.ts';
import { matterReasons } from '../liaison/kind/reasons.ts';
import { matterKinds } from '../liaison/kind/registry.ts';
import { term } from '../term.ts';
import { defineFlow, type EventDefinition, type StateDefinition, type TrackStates } from './define.ts';
import { because, day, idOf } from './payload.ts';
import type { Reason } from './reason.ts';

type MatterEvent = EventDefinition<string, TrackStates, MatterFacts>;

const kinds: readonly MatterKind[] = matterKinds;

/** What every matter knows beside the course of its mechanism. */
const shared: Readonly<Record<string, MatterEvent>> = {
  signed: {
    title: term('签收', 'Sign for receipt'),
    from: 'any',
    to: 'same',
    by: [...everySide, ...township, 'judicial-office', 'petition-clerk'],
    payload: v.object({ orgId: idOf, on: day }),
  },
  escalated: {
    title: term('上报两办协调', 'Escalate to both offices'),
    from: 'any',
    to: 'same',
    by: [...everySide, 'judicial-office', 'petition-clerk'],
    payload: because,
  },
  withdrawn: {
    title: term('撤回', 'Withdraw'),
    from: ['draft', ...kinds.flatMap((kind) => openStates(kind))],
    to: 'withdrawn',
    by: bothOffices,
    payload: because,
  },
};

/**
 * The course of every matter between court and government: one machine, in which each mechanism has states and steps
 * under its own number, such as `M18.issued`. A step of another mechanism is refused.
 */
export const matterFlow = defineFlow<string, string, TrackStates, MatterFacts>({
  name: 'matter',
  title: term('联动事项', 'Linkage matter'),
  start: 'draft',
  states: {
    draft: state('草稿', 'Draft'),
    withdrawn: ended('已撤回', 'Withdrawn'),
    ...Object.assign({}, ...kinds.map(statesOf)),
  },
  tracks: {},
  trackStarts: {},
  events: { ...shared, ...Object.assign({}, ...kinds.map(eventsOf)) },
});

function statesOf({ code, states }: MatterKind): Record<string, StateDefinition> {
  return Object.fromEntries(Object.entries(states).map(([name, definition]) => [`${code}.${name}`, definition]));
}

function openStates({ code, states }: MatterKind): string[] {
  return Object.entries(states).flatMap(([name, { ended: isOver }]) => (isOver ? [] : [`${code}.${name}`]));
}

function eventsOf(kind: MatterKind): Record<string, MatterEvent> {
  const inCourse = (name: string) => (name === 'draft' ? name : `${kind.code}.${name}`);
  const events = Object.entries(kind.steps).map(([name, step]): [string, MatterEvent] => [
    `${kind.code}.${name}`,
    {
      title: step.title,
      from: step.from.map(inCourse),
      to: inCourse(step.to),
      by: step.by,
      ...(step.payload === undefined ? {} : { payload: step.payload }),
      needs: (matter) => stepProblem(kind, name, matter),
    },
  ]);
  return Object.fromEntries(events);
}

function stepProblem({ code, steps }: MatterKind, name: string, matter: MatterFacts): Reason | undefined {
  if (matter.type !== code) return matterReasons.otherKind;
  const own: unknown = Reflect.get(matter, code);
  return steps[name]?.needs?.(typeof own === 'object' && own !== null ? own : {}, matter);
}
