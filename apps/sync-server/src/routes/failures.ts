import type { Locale } from '@jiefen/domain/term';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { HttpProblem, problem, problemToResponse } from '../problem.ts';
import type { ServerContext, ServerEnv } from './server-context.ts';

/** Turns everything that goes wrong on the app into a problem answer; a bug is noted in the log. */
export function answerProblems(app: Hono<ServerEnv>, log: Logger): void {
  app.onError((error, context) => {
    if (error instanceof HttpProblem) return problemToResponse(error, localeOf(context));
    log.error({ route: context.get('route'), ...describe(error) }, 'failed');
    return problemToResponse(problem('server.failed'), localeOf(context));
  });
  app.notFound((context) => problemToResponse(problem('route.unknown'), localeOf(context)));
}

/** Where it happened, without the message: parsers and schemas quote in it what people wrote. */
function describe(error: Error): { error: string; frames: string[] } {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, frames: frames.map((line) => line.trim()) };
}

function localeOf({ req }: ServerContext): Locale {
  return /^\s*en\b/i.test(req.header('accept-language') ?? '') ? 'en' : 'zh';
}
