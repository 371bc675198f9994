import type { Person } from '@jiefen/domain/access/people';
import type { Context } from 'hono';

/** What the server remembers while it answers one request. */
export interface ServerVariables {
  /** Pattern of the route that answers; for the log and the metrics. */
  route: string;
  /** Who is signed in, where the route asks for somebody. */
  person: Person | undefined;
}

export interface ServerEnv {
  Variables: ServerVariables;
}

export type ServerContext = Context<ServerEnv>;
