import type { Person } from '@jiefen/domain/access/people';
import type { RoleCode } from '@jiefen/domain/access/roles';
import * as v from 'valibot';
import { problem } from '../problem.ts';
import { sendJson } from './answer.ts';
import { checked } from './checked.ts';
import { readJson } from './read-json.ts';
import type { ServerContext } from './server-context.ts';

/**
 * Who may use a route. `operator` is whoever runs the server: this machine, or the bearer of the metrics token.
 * What a person may see or do with one record is decided by the service behind the route.
 */
export type Policy = 'anyone' | 'operator' | 'signed-in' | { readonly roles: readonly RoleCode[] };
export type OpenPolicy = Extract<Policy, 'anyone' | 'operator'>;
export type PersonPolicy = Exclude<Policy, OpenPolicy>;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Schema<Value = unknown> = v.GenericSchema<unknown, Value>;

/** The part of a route that is data: the API document and the checks are made from it. */
export interface Shape<Body, Query, Answer> {
  readonly method: Method;
  /** Hono pattern, e.g. `/api/case/:id`. */
  readonly path: string;
  readonly summary: string;
  /** JSON body; without it the body is not read. */
  readonly body?: Schema<Body>;
  /** Sees the parsed JSON before the schema does, and may throw a problem. */
  readonly before?: (body: unknown) => void;
  readonly query?: Schema<Query>;
  /** The handler reads the body itself, as bytes: their media type, for the API document. */
  readonly raw?: `${string}/${string}`;
  /** Largest body in bytes, after decompression; 64 KiB unless told. */
  readonly maxBytes?: number;
  /**
   * What leaves: a schema, and only what it declares goes out; or the media type of anything else, for which
   * the handler makes the Response itself; or nothing (204).
   */
  readonly answer: Schema<Answer> | `${string}/${string}` | 'nothing';
}

/** One request, read and checked. */
export interface Visit<Body, Query> {
  readonly context: ServerContext;
  readonly body: Body;
  readonly query: Query;
}

/** A declared route, ready to be mounted. */
export interface Route extends Shape<unknown, unknown, unknown> {
  readonly policy: Policy;
  respond(context: ServerContext): Promise<Response>;
}

const MAX_BYTES = 65_536;

/** Declares a route for people who are signed in; the handler is told who. */
export function defineRoute<Body = unknown, Query = unknown, Answer = unknown>(
  route: Shape<Body, Query, Answer> & {
    readonly policy: PersonPolicy;
    handle(visit: Visit<Body, Query> & { readonly person: Person }): Promise<Answer | Response>;
  },
): Route {
  const respond = async (context: ServerContext) => {
    const person = context.get('person');
    if (person === undefined) throw problem('session.none');
    return send(route, context, await route.handle({ ...(await read(route, context)), person }));
  };
  return { ...shapeOf(route), policy: route.policy, respond };
}

/** Declares a route that needs no person. */
export function defineOpenRoute<Body = unknown, Query = unknown, Answer = unknown>(
  route: Shape<Body, Query, Answer> & {
    readonly policy: OpenPolicy;
    handle(visit: Visit<Body, Query>): Promise<Answer | Response>;
  },
): Route {
  const respond = async (context: ServerContext) =>
    send(route, context, await route.handle(await read(route, context)));
  return { ...shapeOf(route), policy: route.policy, respond };
}

function shapeOf<Body, Query, Answer>(route: Shape<Body, Query, Answer>): Shape<unknown, unknown, unknown> {
  const { method, path, summary, body, query, raw, maxBytes, answer } = route;
  return {
    method,
    path,
    summary,
    answer,
    ...(body && { body }),
    ...(query && { query }),
    ...(raw && { raw }),
    ...(maxBytes && { maxBytes }),
  };
}

/** For a part without a schema: the handler knows it as `unknown`. */
const anything = v.any();

async function read<Body, Query>(
  route: Shape<Body, Query, unknown>,
  context: ServerContext,
): Promise<Visit<Body, Query>> {
  const query = checked<Query>(route.query ?? anything, context.req.query());
  if (route.body === undefined) return { context, query, body: checked<Body>(anything, undefined) };
  const json = await readJson(context, route.maxBytes ?? MAX_BYTES);
  route.before?.(json);
  return { context, query, body: checked(route.body, json) };
}

/** An answer that does not fit its own schema is a bug and throws. */
async function send<Answer>(
  route: Shape<unknown, unknown, Answer>,
  context: ServerContext,
  answer: Answer | Response,
): Promise<Response> {
  if (answer instanceof Response) return answer;
  if (route.answer === 'nothing') return context.body(null, 204);
  if (typeof route.answer === 'string') throw new Error(`${route.path} must make its own Response`);
  return sendJson(context, JSON.stringify(v.parse(route.answer, answer)));
}
