import { test as base } from '@playwright/test';
import { createTestServer, removeTestServer, type TestServer } from './server.ts';

/** Playwright's test with a running server of its own; relative addresses lead to it. */
export const test = base.extend<{ server: TestServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern which fixtures this one needs
  server: async ({}, use) => {
    const server = await createTestServer();
    await server.start();
    await use(server);
    await removeTestServer(server);
  },
  baseURL: async ({ server }, use) => use(server.url),
});

export { expect } from '@playwright/test';
