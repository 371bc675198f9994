import { calendarFeedSchema, newCalendarFeedSchema } from '@jiefen/domain/deadline/calendar-feed';
import { problem } from '../problem.ts';
import type { Calendars } from '../services/calendar/calendar.ts';
import { defineOpenRoute, defineRoute, type Route } from './route.ts';

const HEADERS = { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' };

/** The calendar of a person's deadlines: its address is made and called back here, and read by calendar programs. */
export function calendarRoutes(calendars: Calendars): Route[] {
  return [...ownRoutes(calendars), feedRoute(calendars)];
}

function ownRoutes(calendars: Calendars): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/calendar',
      summary: 'Whether one has a calendar address, and since when',
      policy: 'signed-in',
      answer: calendarFeedSchema,
      handle: ({ person }) => calendars.of(person),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/calendar',
      summary: 'A new calendar address; the one before no longer answers',
      policy: 'signed-in',
      answer: newCalendarFeedSchema,
      handle: ({ person }) => calendars.make(person),
    }),
    defineRoute({
      method: 'DELETE',
      path: '/api/calendar',
      summary: 'Calls the calendar address back',
      policy: 'signed-in',
      answer: 'nothing',
      handle: ({ person }) => calendars.revoke(person),
    }),
  ];
}

function feedRoute(calendars: Calendars): Route {
  return defineOpenRoute({
    method: 'GET',
    path: '/api/calendar/:region/:file',
    summary: 'Deadlines as a calendar (RFC 5545) for whoever knows the address: case numbers and names of deadlines',
    policy: 'anyone',
    answer: 'text/calendar',
    async handle({ context }) {
      const token = /^([\w-]{40,50})\.ics$/.exec(context.req.param('file') ?? '')?.[1];
      const text = token && (await calendars.read(context.req.param('region') ?? '', token));
      if (!text) throw problem('document.unknown');
      return new Response(text, { headers: HEADERS });
    },
  });
}
