import { getCookie, setCookie } from 'hono/cookie';
import type { ServerContext } from './server-context.ts';

const NAME = 'jiefen_session';

/** The longest a browser keeps a cookie. The store decides when a session is over; this must not be sooner. */
const SECONDS = 400 * 86_400;

/** The session id the browser bears, if any. */
export function readSessionCookie(context: ServerContext): string | undefined {
  return getCookie(context, NAME);
}

/** Hands the session to the browser, out of reach of scripts and of other sites. */
export function setSessionCookie(context: ServerContext, sessionId: string): void {
  setCookie(context, NAME, sessionId, { ...attributesFor(context), maxAge: SECONDS });
}

/** Takes the session from the browser. */
export function clearSessionCookie(context: ServerContext): void {
  setCookie(context, NAME, '', { ...attributesFor(context), maxAge: 0 });
}

/**
 * Over https the cookie never travels in the clear. A browser says in Origin how its page came, whatever stands
 * between; a script that sends no Origin is believed by the way it really came.
 */
function attributesFor(context: ServerContext) {
  const { req } = context;
  const way = req.header('origin') ?? req.header('x-forwarded-proto') ?? req.url;
  return { httpOnly: true, sameSite: 'Strict', secure: way.startsWith('https'), path: '/' } as const;
}
