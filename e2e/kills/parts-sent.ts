import type { Page } from '@playwright/test';

/** The parts of files that went over the line, counted outside of the browser. */
export interface PartsSent {
  /** Follows one life of the phone. */
  follow(page: Page): void;
  /** Files of which more was sent again in one life than the part that was on its way when the phone was killed. */
  readonly resent: string[];
}

/** Opens an empty count. */
export function countParts(): PartsSent {
  const sent = new Set<string>();
  const resent: string[] = [];
  return {
    resent,
    follow(page) {
      const again = new Map<string, number>();
      page.on('request', (request) => {
        const { pathname, searchParams } = new URL(request.url());
        const [, digest] = /^\/api\/files\/([0-9a-f]{64})\/parts$/.exec(pathname) ?? [];
        if (request.method() !== 'PUT' || digest === undefined) return;
        const part = `${digest} at ${searchParams.get('at')}`;
        if (sent.has(part)) again.set(digest, (again.get(digest) ?? 0) + 1);
        if ((again.get(digest) ?? 0) > 1) resent.push(part);
        sent.add(part);
      });
    },
  };
}
