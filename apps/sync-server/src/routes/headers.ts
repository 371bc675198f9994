import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ServerEnv } from './server-context.ts';

/** Data is never a page: nothing in it may load, run or be framed. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Headers of every answer. Content-Security-Policy and caching are those of data, unless whoever answers has
 * set its own. Referrer-Policy stays at same-origin: no-referrer would turn the Origin of some requests to null.
 */
export function protect(): MiddlewareHandler<ServerEnv> {
  const secure = secureHeaders({
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    strictTransportSecurity: 'max-age=15552000',
    permissionsPolicy: {
      camera: ['self'],
      microphone: ['self'],
      geolocation: ['self'],
      fullscreen: ['self'],
      publickeyCredentialsGet: ['self'],
      displayCapture: [],
      payment: [],
      usb: [],
      midi: [],
      serial: [],
    },
  });

  return async (context, next) => {
    await secure(context, next);
    const { headers } = context.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', DATA_POLICY);
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}
