import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { problems } from '../problem.ts';
import { openTestServer, type TestServer } from '../testing/server.ts';
import { routesToOpenApi } from './openapi.ts';
import { defineRoute } from './route.ts';

let server: TestServer;

beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe('the routes', () => {
  it('all declare who may use them', () => {
    expect(server.routes.length).toBeGreaterThan(6);
    for (const { path, policy } of server.routes) expect(policy, path).toBeDefined();
  });

  it('are the only way in: whatever the app answers under /api is declared', () => {
    const declared = server.routes.map(({ method, path }) => `${method} ${path}`);
    const mounted = server.handlers.filter((handler) => !/^(GET|ALL) \/?\*$/.test(handler));
    expect(mounted.toSorted()).toEqual(declared.toSorted());
  });

  it('that are for people answer 401 to everybody else', async () => {
    for (const { method, path, policy } of server.routes) {
      if (policy === 'anyone' || policy === 'operator') continue;
      const answer = await server.request(method, path.replaceAll(/:\w+/g, 'x'));
      expect([path, answer.status]).toEqual([path, 401]);
    }
  });
});

describe('the API document', () => {
  it('lists every route, and every problem', async () => {
    const answer = await server.request('GET', '/api/openapi.json');
    const text = await answer.text();
    const { openapi, paths, components } = JSON.parse(text);
    expect(openapi).toBe('3.1.0');
    const listed = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations as object).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const declared = server.routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(listed.toSorted()).toEqual(declared.toSorted());
    expect(components.schemas.Problem.properties.code.enum).toEqual(Object.keys(problems));
  });

  it('describes parameters, roles, bodies and answers', () => {
    const route = defineRoute({
      method: 'PUT',
      path: '/api/thing/:id',
      summary: 'A thing',
      policy: { roles: ['judge'] },
      query: v.object({ page: v.optional(v.string()) }),
      body: v.object({ name: v.pipe(v.string(), v.maxLength(9)) }),
      answer: v.object({ ok: v.boolean() }),
      handle: async () => ({ ok: true }),
    });
    const operation = routesToOpenApi([route], '1').paths['/api/thing/{id}']?.['put'];
    expect(operation).toMatchObject({
      summary: 'A thing',
      security: [{ session: [] }],
      'x-roles': ['judge'],
      parameters: [
        { name: 'id', in: 'path', required: true },
        { name: 'page', in: 'query', required: false },
      ],
      requestBody: { content: { 'application/json': { schema: { properties: { name: { maxLength: 9 } } } } } },
      responses: { 200: { content: { 'application/json': { schema: { required: ['ok'] } } } } },
    });
  });
});
