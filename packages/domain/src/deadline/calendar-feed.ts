import * as v from 'valibot';

/** Whether a person has a calendar address, and since when (ISO 8601); the address itself is known to nobody else. */
export const calendarFeedSchema = v.object({ madeAt: v.nullable(v.string()) });

/** A new address, as a path on this server; it is told once. */
export const newCalendarFeedSchema = v.object({ path: v.string() });

export type CalendarFeed = v.InferOutput<typeof calendarFeedSchema>;
export type NewCalendarFeed = v.InferOutput<typeof newCalendarFeedSchema>;
