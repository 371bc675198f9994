import { daysBetween } from './day.ts';

/** When somebody is reminded of a deadline: 7, 3 and 1 days before, on the day, and daily after it. */
export const reminderStages = ['week', 'three-days', 'tomorrow', 'today', 'overdue', 'escalated'] as const;

export type ReminderStage = (typeof reminderStages)[number];

/** The most days left at which each stage begins; the nearest one holds. */
const begins: readonly (readonly [stage: ReminderStage, daysLeft: number])[] = [
  ['escalated', -2],
  ['overdue', -1],
  ['today', 0],
  ['tomorrow', 1],
  ['three-days', 3],
  ['week', 7],
];

/**
 * Tells which reminder stands on a day for a deadline to be worked to by another, both 'YYYY-MM-DD' in China; undefined
 * while it is more than seven days off.
 */
export function reminderStageOf(workTo: string, today: string): ReminderStage | undefined {
  const left = daysBetween(today, workTo);
  return begins.find(([, daysLeft]) => left <= daysLeft)?.[0];
}

/** Tells whether a reminder is for this reader: a handler hears all of them, the next level what is two days late. */
export function isReminded(stage: ReminderStage, reader: 'handler' | 'supervisor'): boolean {
  return reader === 'handler' || stage === 'escalated';
}
