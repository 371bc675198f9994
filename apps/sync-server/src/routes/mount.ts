import type { Hono } from 'hono';
import type { Guard } from './guard.ts';
import type { Route } from './route.ts';
import type { ServerEnv } from './server-context.ts';

/** Puts declared routes on the app; nobody reaches one before its policy is met. */
export function mountRoutes(app: Hono<ServerEnv>, routes: readonly Route[], guard: Guard): void {
  for (const route of routes) {
    app.on(route.method, route.path, async (context) => {
      context.set('route', route.path);
      await guard(context, route.policy);
      return route.respond(context);
    });
  }
}
