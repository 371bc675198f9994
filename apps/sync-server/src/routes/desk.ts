import { roles, type RoleCode } from '@jiefen/domain/access/roles';
import { caseDeadlinesSchema } from '@jiefen/domain/deadline/answer';
import {
  deskChangesSchema,
  deskReceiptsSchema,
  keptWorkSchema,
  openConflictsSchema,
} from '@jiefen/domain/desk/attention';
import { caseDetailSchema, historySchema, revealRequestSchema, revealSchema } from '@jiefen/domain/desk/case-detail';
import { caseListSchema, facetsSchema } from '@jiefen/domain/desk/case-row';
import { filterSchema, pageSchema, questionSchema } from '@jiefen/domain/desk/question';
import { supervisors } from '@jiefen/domain/desk/supervisors';
import * as v from 'valibot';
import { problem, type ProblemCode } from '../problem.ts';
import type { Desk } from '../services/desk/desk.ts';
import type { Answer } from '../services/desk/setting.ts';
import { defineRoute, type Route } from './route.ts';
import type { ServerContext } from './server-context.ts';

/** Administrators and auditors never see content (GB/T 22239-2019 8.1.4.2). */
const withoutContent: ReadonlySet<RoleCode> = new Set<RoleCode>(['system-administrator', 'security-auditor']);
const readers = { roles: roles.map(({ code }): RoleCode => code).filter((code) => !withoutContent.has(code)) };
const supervising = { roles: [...new Set<RoleCode>(Object.values(supervisors).flat())] };

/** As large as what a phone may send. */
const MAX_BYTES = 1_048_576;

const conflictsQuerySchema = v.object({ ...pageSchema.entries, collection: filterSchema.entries.collection });

/** What people at a desk read and change. */
export function deskRoutes(desk: Desk): Route[] {
  return [
    ...listRoutes(desk),
    ...caseRoutes(desk),
    ...dueRoutes(desk),
    ...attentionRoutes(desk),
    ...changeRoutes(desk),
  ];
}

function listRoutes(desk: Desk): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/desk/cases',
      summary: 'Mediation cases and petitions in one list, cut to what one may see; newest change first',
      policy: readers,
      query: questionSchema,
      answer: caseListSchema,
      handle: async ({ person, query }) => valueOf(await desk.list(person, query)),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/desk/facets',
      summary: 'How many cases stand under each value; small numbers are hidden where they must be',
      policy: readers,
      query: filterSchema,
      answer: facetsSchema,
      handle: ({ person, query }) => desk.numbers(person, query),
    }),
  ];
}

function caseRoutes(desk: Desk): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/desk/cases/:id',
      summary: 'One case, cut to what one may see, numbers masked; noted in the audit log',
      policy: readers,
      answer: caseDetailSchema,
      handle: async ({ context, person }) => valueOf(await desk.open(person, idIn(context))),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/desk/cases/:id/history',
      summary: 'Who changed what, version by version, and whether the chain holds; noted in the audit log',
      policy: readers,
      answer: historySchema,
      handle: async ({ context, person }) => valueOf(await desk.history(person, idIn(context))),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/desk/cases/:id/reveal',
      summary: 'One masked number as it is, for a stated purpose; noted in the audit log',
      policy: readers,
      body: revealRequestSchema,
      answer: revealSchema,
      handle: async ({ context, person, body }) => valueOf(await desk.reveal(person, idIn(context), body)),
    }),
  ];
}

function dueRoutes(desk: Desk): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/desk/cases/:id/deadlines',
      summary: 'What is due in one case and how each day came about, for those who see it whole',
      policy: readers,
      answer: caseDeadlinesSchema,
      handle: async ({ context, person }) => valueOf(await desk.deadlines(person, idIn(context))),
    }),
  ];
}

function attentionRoutes(desk: Desk): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/desk/conflicts',
      summary: 'Fields two people filled in differently, for those who edit or supervise them',
      policy: readers,
      query: conflictsQuerySchema,
      answer: openConflictsSchema,
      handle: async ({ person, query }) => valueOf(await desk.conflicts(person, query)),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/desk/kept',
      summary: 'Work that did not go in, kept word for word, for those who supervise its authors',
      policy: supervising,
      query: pageSchema,
      answer: keptWorkSchema,
      handle: async ({ person, query }) => valueOf(await desk.kept(person, query)),
    }),
  ];
}

function changeRoutes(desk: Desk): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/api/desk/changes',
      summary: 'Changes made at a desk: the same as a phone sends, taken the same way',
      policy: readers,
      body: deskChangesSchema,
      maxBytes: MAX_BYTES,
      answer: deskReceiptsSchema,
      handle: async ({ person, body }) => valueOf(await desk.change(person, body)),
    }),
  ];
}

const codes = {
  unknown: 'document.unknown',
  refused: 'access.refused',
  invalid: 'request.invalid',
} as const satisfies Record<string, ProblemCode>;

function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw problem(codes[answer.problem]);
  return answer.value;
}

function idIn(context: ServerContext): string {
  return context.req.param('id') ?? '';
}
