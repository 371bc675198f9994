import type { FlowEvent } from '../case-type/envelope.ts';
import type { Recorded } from './fold.ts';

/** One step of a course: an event type, with its payload when it has one. */
export type Step = string | readonly [type: string, payload: Record<string, unknown>];

/** Makes a step with the payload a table of samples holds for its type. */
export function stepWith(payloads: Readonly<Record<string, Record<string, unknown> | undefined>>, type: string): Step {
  const payload = payloads[type];
  return payload ? [type, payload] : type;
}

/** Builds a document whose events happened one after the other, a minute apart, from 2026-04-13 09:00. */
export function course(...steps: readonly Step[]): Recorded {
  return { createdAt: minute(0), events: steps.map((step, at) => toEvent(step, at + 1)) };
}

/** Adds one more step to a course. */
export function withStep(document: Recorded, step: Step): Recorded {
  const event = toEvent(step, document.events.length + 1);
  return { ...document, events: [...document.events, event] };
}

function toEvent(step: Step, at: number): FlowEvent {
  const [type, payload] = typeof step === 'string' ? [step, undefined] : step;
  return { id: `e${at}`, type, at: minute(at), by: 'u-zhao', device: 'NP01', payload };
}

function minute(at: number): string {
  const hours = String(9 + Math.floor(at / 60)).padStart(2, '0');
  return `2026-04-13T${hours}:${String(at % 60).padStart(2, '0')}:00+08:00`;
}
