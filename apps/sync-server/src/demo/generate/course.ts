import type { FlowEvent } from '@jiefen/domain/case-type/envelope';
import type { Random } from '../../simulator/random.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** China has one time zone and no summer time. */
const SHANGHAI = 8 * 3_600_000;

/** Where and how the course of a generated case runs; times are milliseconds since 1970 UTC. */
export interface CourseSetting {
  random: Random;
  start: number;
  /** Nothing happens later than this. */
  until: number;
  by: string;
  device: string;
}

/** The steps of a generated case, taken one after the other until the present is reached. */
export interface Course {
  readonly events: readonly FlowEvent[];
  /** When the last step was taken. */
  readonly at: number;
  /**
   * Takes a step so many days after the last one and tells whether it happened: a step that would lie in the
   * future did not, and no other after it. The payload is told the day of the step, 'YYYY-MM-DD'.
   */
  step(days: number, type: string, payload?: (on: string) => Record<string, unknown>): boolean;
}

/** Opens the course of a case. */
export function openCourse({ random, start, until, by, device }: CourseSetting): Course {
  const events: FlowEvent[] = [];
  let at = start;
  let open = true;
  return {
    events,
    get at() {
      return at;
    },

    step(days, type, payload) {
      const next = at + days * DAY + (events.length === 0 ? 0 : 1 + random.below(9)) * MINUTE;
      open &&= next <= until;
      if (!open) return false;
      at = next;
      const moment = momentOf(at);
      const event = { id: inventId(random, at), type, at: moment, receivedAt: moment, by, device };
      events.push(payload === undefined ? event : { ...event, payload: payload(dayOf(at)) });
      return true;
    },
  };
}

/** Makes a UUID version 7 for a moment out of the repeatable chance. */
export function inventId(random: Random, at: number): string {
  const time = at.toString(16).padStart(12, '0');
  const hex = (digits: number) =>
    random
      .below(16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${(8 + random.below(4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`;
}

/** Writes a moment in China Standard Time. */
export function momentOf(at: number): string {
  return `${new Date(at + SHANGHAI).toISOString().slice(0, 19)}+08:00`;
}

/** Gives the day in China, so many days later, 'YYYY-MM-DD'. */
export function dayOf(at: number, later = 0): string {
  return momentOf(at + later * DAY).slice(0, 10);
}

/** Picks a moment of the past year in working hours. */
export function inventStart(random: Random, until: number): number {
  const morning = Math.floor((until - random.below(360) * DAY + SHANGHAI) / DAY) * DAY - SHANGHAI;
  return Math.min(morning + (8 * 60 + random.below(600)) * MINUTE, until);
}
