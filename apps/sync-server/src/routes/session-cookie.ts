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
 * Only a page that itself came over plain http (a trial on one's own machine) gets a cookie that travels
 * there; its browser says so in Origin, whatever stands between it and this server.
 */
function attributesFor(context: ServerContext) {
  const plain = context.req.header('origin')?.startsWith('http:') ?? false;
  return { httpOnly: true, sameSite: 'Strict', secure: !plain, path: '/' } as const;
}
