import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Report } from './report.ts';

/** What the run hears of the app inside the browser. */
export interface Ears {
  /** Settles with the next report of this sort, or after so many milliseconds. */
  next(isMeant: (report: Report) => boolean, atMostMs: number): Promise<void>;
  /** What the app was doing when it was last heard of. */
  moment(): string;
}

/** Listens to the reports of a page; `take` gets each of them first. */
export async function listen(page: Page, take: (report: Report) => void): Promise<Ears> {
  const waiting = new Set<(report: Report) => void>();
  let doing = 'starting';
  const also = new Map<string, boolean>();
  await page.exposeFunction('report', (report: Report) => {
    if (report.kind === 'doing') doing = report.what;
    if (report.kind === 'syncing') also.set('syncing', report.isSyncing);
    if (report.kind === 'uploading') also.set('uploading', report.isUploading);
    take(report);
    for (const hear of waiting) hear(report);
  });
  return {
    async next(isMeant, atMostMs) {
      const heard = Promise.withResolvers<undefined>();
      const hear = (report: Report) => {
        if (isMeant(report)) heard.resolve(undefined);
      };
      waiting.add(hear);
      await Promise.race([heard.promise, wait(atMostMs, undefined, { ref: false })]);
      waiting.delete(hear);
    },
    moment: () => [doing, ...[...also].flatMap(([what, isSo]) => (isSo ? [what] : []))].join(' and '),
  };
}
