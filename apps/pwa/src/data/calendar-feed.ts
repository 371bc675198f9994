import {
  calendarFeedSchema,
  type CalendarFeed,
  newCalendarFeedSchema,
  type NewCalendarFeed,
} from '@jiefen/domain/deadline/calendar-feed';
import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { Platform } from '#platform/platform.ts';
import { type Answer, replyToAnswer } from './desk/answer.ts';
import { type Call, call } from './http.ts';

const ADDRESS = '/api/calendar';
const PATIENCE_MS = 20_000;

/** The address other calendars read this person's deadlines at. Needs network. */
export interface FeedDoor {
  read(): Promise<Answer<CalendarFeed>>;
  /** Makes a new one; the one before no longer answers. */
  make(): Promise<Answer<NewCalendarFeed>>;
  revoke(): Promise<Answer<undefined>>;
}

/** Makes the door to the server for the person the platform speaks for. */
export function createFeedDoor(platform: Pick<Platform, 'fetch' | 'timer' | 'clock'>): FeedDoor {
  const ask = async <Value>(method: Call['method'], schema: GenericSchema<unknown, Value>) =>
    replyToAnswer(await call(platform, { method, address: ADDRESS, patience: PATIENCE_MS }), schema);
  return {
    read: () => ask('GET', calendarFeedSchema),
    make: () => ask('POST', newCalendarFeedSchema),
    revoke: () => ask('DELETE', v.undefined()),
  };
}
