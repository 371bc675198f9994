import { importAnswerSchema, importRequestSchema } from '@jiefen/domain/desk/rescue';
import {
  carryAnswerSchema,
  carryRequestSchema,
  draftsReceivedSchema,
  rescuedDraftsSchema,
  RESCUE_LIMIT,
} from '@jiefen/domain/sync/parcel';
import { importRescue, type RescueSetting } from '../services/parcels/rescue.ts';
import { defineRoute, type Route } from './route.ts';

/** As large as what a phone may send by itself. */
const MAX_BYTES = 1_048_576;

/** Sealed work of people who are not signed in themselves: carried, or out of a file. */
export function parcelRoutes(setting: RescueSetting): Route[] {
  return [carryRoute(setting), importRoute(setting), ...draftRoutes(setting)];
}

function carryRoute({ parcels }: RescueSetting): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/parcels',
    summary: 'Sealed unsent work of somebody else on the same phone; taken as its author',
    policy: 'signed-in',
    body: carryRequestSchema,
    maxBytes: MAX_BYTES,
    answer: carryAnswerSchema,
    handle: ({ person, body }) => parcels.carry({ region: person.region, person: person.id }, body.parcels),
  });
}

function importRoute(setting: RescueSetting): Route {
  return defineRoute({
    method: 'POST',
    path: '/api/parcels/import',
    summary: 'A rescue file: what is in it, or with `apply` brought in as its author',
    policy: 'signed-in',
    body: importRequestSchema,
    // A character of the file may take more than one byte, and JSON escapes some.
    maxBytes: RESCUE_LIMIT + MAX_BYTES,
    answer: importAnswerSchema,
    handle: ({ person, body }) => importRescue(setting, person, body),
  });
}

function draftRoutes({ parcels }: RescueSetting): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/parcels/drafts',
      summary: 'Drafts out of one’s own rescue files that nobody has fetched yet',
      policy: 'signed-in',
      answer: rescuedDraftsSchema,
      handle: async ({ person }) => ({ files: await parcels.draftsOf(person) }),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/parcels/drafts/received',
      summary: 'The drafts of these files are on a phone of their writer',
      policy: 'signed-in',
      body: draftsReceivedSchema,
      answer: 'nothing',
      handle: ({ person, body }) => parcels.forgetDrafts(person, body.digests),
    }),
  ];
}
