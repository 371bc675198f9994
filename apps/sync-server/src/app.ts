import type { Directory, Person } from '@jiefen/domain/access/people';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import { createAddressOf } from './routes/address.ts';
import { createAppFiles } from './routes/app-files.ts';
import { deadlineRoutes } from './routes/deadlines.ts';
import { deviceRoutes } from './routes/devices.ts';
import { eventRoutes } from './routes/events.ts';
import { answerProblems } from './routes/failures.ts';
import { createGuard } from './routes/guard.ts';
import { protect } from './routes/headers.ts';
import { type IdentitySetting, identityRoutes } from './routes/identity.ts';
import { moneyRoutes } from './routes/money.ts';
import { mountRoutes } from './routes/mount.ts';
import { openApiRoutes } from './routes/openapi.ts';
import type { Route } from './routes/route.ts';
import { demandSameSite } from './routes/same-site.ts';
import type { ServerEnv } from './routes/server-context.ts';
import { parcelRoutes } from './routes/parcels.ts';
import { phoneRoutes } from './routes/phones.ts';
import { sessionRoutes } from './routes/session.ts';
import { syncRoutes, type SyncExchange } from './routes/sync.ts';
import { systemRoutes } from './routes/system.ts';
import { watch } from './routes/watch.ts';
import { accountToPerson } from './services/people.ts';
import type { Directories } from './services/directory.ts';
import type { Tokens } from './services/devices/tokens.ts';
import type { Metrics } from './services/metrics.ts';
import type { Parcels } from './services/parcels/parcels.ts';
import type { Sealing } from './services/parcels/sealing.ts';
import type { Pings } from './services/pings.ts';
import { createBinding, type Sessions } from './services/sessions.ts';
import type { SignIn } from './services/sign-in.ts';
import type { Store } from './store/store.ts';

/** What the app is put together from; main.ts makes the parts, tests make their own. */
export interface AppParts extends IdentitySetting {
  store: Store;
  sync: SyncExchange;
  signIn: SignIn;
  sessions: Sessions;
  sealing: Sealing;
  parcels: Parcels;
  tokens: Tokens;
  directories: Directories;
  /** Every scope a person holds. */
  scopesOf(person: Person, directory: Directory): readonly string[];
  pings: Pings;
  metrics: Metrics;
  log: Logger;
  version: string;
  appFolder: string;
  proxies: number;
  offlineDays: number;
  recoveryKey?: string;
  metricsToken?: string;
  /** Routes of further surfaces, e.g. the desk's. */
  more?: readonly Route[];
}

/** Every route of the interface. One that is not in this list does not exist. */
export function createRoutes(parts: AppParts): Route[] {
  const { store, sync, pings, directories, metrics, scopesOf, version, more = [] } = parts;
  const addressOf = createAddressOf(parts.proxies);
  const routes: Route[] = [
    ...sessionRoutes({ ...parts, addressOf }),
    ...syncRoutes(sync, createBinding(parts.sessions)),
    ...eventRoutes({ pings, scopesOf: async (person) => scopesOf(person, await directories.of(person.region)) }),
    ...systemRoutes({
      epoch: () => store.read((records) => records.meta.epoch()),
      metrics,
      version,
    }),
    ...parcelRoutes(parts),
    ...deviceRoutes({ ...parts, addressOf }),
    ...phoneRoutes({ ...parts, directoryOf: directories.of }),
    ...deadlineRoutes(),
    ...identityRoutes(parts),
    ...moneyRoutes(),
    ...more,
    ...openApiRoutes(() => routes, version),
  ];
  return routes;
}

/** Puts the server's HTTP side together: checks outside, then the interface, then the files of the app. */
export function createApp(parts: AppParts): Hono<ServerEnv> {
  const { log, metrics, sessions, proxies, metricsToken, appFolder } = parts;
  const personOf = async (sessionId: string): Promise<Person | undefined> => {
    const account = await sessions.find(sessionId);
    return account && accountToPerson(account);
  };
  const app = new Hono<ServerEnv>();
  answerProblems(app, log);
  app.use(watch(log, metrics), protect(), demandSameSite());
  const addressOf = createAddressOf(proxies);
  mountRoutes(app, createRoutes(parts), createGuard({ personOf, addressOf, ...(metricsToken && { metricsToken }) }));
  app.route('/', createAppFiles(appFolder));
  return app;
}
