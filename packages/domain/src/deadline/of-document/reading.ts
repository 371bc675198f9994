import * as v from 'valibot';
import type { FlowEvent } from '../../case-type/envelope.ts';
import type { Folded } from '../../flow/fold.ts';
import { day as daySchema } from '../../flow/payload.ts';
import { dayInChina } from '../day.ts';

/** A document as the watches read it: its course so far, the fields they ask about, and the day it is. */
export interface Reading<Facts = unknown> {
  readonly facts: Facts;
  readonly past: Folded;
  readonly today: string;
}

/** Something that happened: the day it counts from, and its place among the applied events. */
export interface Moment {
  readonly day: string;
  readonly at: number;
}

/** Gives the day an event names as its own, else the day it was recorded in China. */
export function dayOfEvent({ at, payload }: FlowEvent): string {
  return dayIn(payload, 'on') ?? dayInChina(at);
}

/** Reads a day out of a payload that this version may know only in part. */
export function dayIn(payload: FlowEvent['payload'], key: string): string | undefined {
  const value = payload?.[key];
  return v.is(daySchema, value) ? value : undefined;
}

/** Finds every event of some types. */
export function events(...types: readonly string[]) {
  return ({ past }: Reading): Moment[] =>
    past.applied.flatMap((event, at) => (types.includes(event.type) ? [{ day: dayOfEvent(event), at }] : []));
}

/** Finds the first event of some types after a moment. */
export function firstAfter(...types: readonly string[]) {
  const all = events(...types);
  return (reading: Reading, { at }: Moment): Moment | undefined => all(reading).find((found) => found.at > at);
}

/** Finds when the document first came into some states after a moment. */
export function entering(...states: readonly string[]) {
  return (reading: Reading, { at }: Moment): Moment | undefined =>
    entries(reading, states).find((found) => found.at > at);
}

/** Finds every time a document came into some states, by the event that brought it there. */
export function entries({ past }: Reading, states: readonly string[]): Moment[] {
  return past.trail
    .filter(({ state }) => states.includes(state))
    .flatMap(({ event }) => {
      const at = past.applied.findIndex(({ id }) => id === event);
      const found = past.applied[at];
      return found ? [{ day: dayOfEvent(found), at }] : [];
    });
}
