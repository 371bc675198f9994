import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '@jiefen/domain/access/people';
import { scopesOfPerson } from '@jiefen/domain/access/scopes';
import { createApp, createRoutes, type AppParts } from '../app.ts';
import { createTokens } from '../services/devices/tokens.ts';
import { createDirectories } from '../services/directory.ts';
import { documentRules } from '../services/domain-rules.ts';
import { createLog } from '../services/log.ts';
import { createMetrics } from '../services/metrics.ts';
import { createParcels } from '../services/parcels/parcels.ts';
import { createSealing } from '../services/parcels/sealing.ts';
import { createPeople } from '../services/people.ts';
import { createLocalBell, createPings } from '../services/pings.ts';
import { createSessions } from '../services/sessions.ts';
import { createSignIn } from '../services/sign-in.ts';
import { createSync } from '../services/sync.ts';
import type { Store } from '../store/store.ts';
import { committee, court, judge, mediator, PASSWORD, REGION } from './people.ts';
import { openTestStore } from './store.ts';

export interface Given {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is. */
  raw?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  /** Where the request comes from. */
  address?: string;
}

/** A whole server on a store of its own, without a socket. */
export interface TestServer {
  readonly parts: AppParts;
  readonly routes: ReturnType<typeof createRoutes>;
  /** Method and pattern of everything that answers. */
  readonly handlers: readonly string[];
  /** What it wrote to its log. */
  readonly logged: string[];
  /** Sends one request as if it came from this machine. */
  request(method: string, path: string, given?: Given): Promise<Response>;
  /** Sends a request as it is. */
  send(request: Request): Promise<Response>;
  /** Signs somebody in and gives the headers that show it. */
  signIn(person: Person): Promise<{ cookie: string }>;
  close(): Promise<void>;
}

/** Opens a test server with a mediator and a judge; `parts` replaces what a test needs otherwise. */
export async function openTestServer(replaced: Partial<AppParts> = {}): Promise<TestServer> {
  const store = await openTestStore();
  const appFolder = await mkdtemp(join(tmpdir(), 'jiefen-app-'));
  const logged: string[] = [];
  const parts = { ...(await makeParts(store, logged, replaced.clock ?? Date.now)), appFolder, ...replaced };
  await enterPeople(parts);
  const app = createApp(parts);

  const request = async (method: string, path: string, given: Given = {}) =>
    app.request(path, toInit(method, given), {
      incoming: { socket: { remoteAddress: given.address ?? '127.0.0.1' } },
    });

  return {
    parts,
    routes: createRoutes(parts),
    handlers: app.routes.map(({ method, path }) => `${method} ${path}`),
    logged,
    request,
    send: async (sent) => app.request(sent, {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } }),

    async signIn(person) {
      const answer = await request('POST', '/api/session', { body: { account: person.id, password: PASSWORD } });
      if (answer.status !== 200) throw new Error(`${person.id} cannot sign in: ${answer.status}`);
      return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
    },

    async close() {
      await parts.pings.close();
      await store.close();
      await rm(appFolder, { recursive: true, force: true });
    },
  };
}

function toInit(method: string, { body, raw, headers = {} }: Given): RequestInit {
  if (raw !== undefined) return { method, headers, body: raw };
  if (body === undefined) return { method, headers };
  return { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

async function makeParts(store: Store, logged: string[], clock: () => number): Promise<Omit<AppParts, 'appFolder'>> {
  const pings = createPings(createLocalBell());
  const sealing = createSealing(store);
  const directories = createDirectories(store);
  const { push } = createSync({
    store,
    rules: documentRules,
    directoryOf: directories.of,
    clock,
    newId: randomUUID,
    onMoved: () => {},
  });
  return {
    store,
    sealing,
    parcels: createParcels({ store, sealing, push, clock }),
    tokens: createTokens({ store, sealing, clock }),
    sync: { exchange: async (person) => Buffer.from(JSON.stringify({ for: person.id })) },
    signIn: await createSignIn(store, clock),
    sessions: createSessions(store, clock),
    directories,
    scopesOf: scopesOfPerson,
    pings,
    metrics: createMetrics({ openPings: pings.open, runtime: false }),
    log: createLog('info', { write: (line) => void logged.push(line) }),
    clock,
    identityMode: 'test',
    version: 'test',
    proxies: 0,
    offlineDays: 14,
  };
}

async function enterPeople({ store, directories }: AppParts): Promise<void> {
  const people = createPeople(store, directories.forget);
  for (const organisation of [committee, court]) await people.putOrganisation(REGION, organisation);
  for (const person of [mediator, judge]) await people.add(person, person.id, PASSWORD);
}
