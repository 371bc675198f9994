import { randomUUID } from 'node:crypto';
import type { AppParts } from './app.ts';
import type { Config } from './config.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { deskRoutes } from './routes/desk.ts';
import { figureRoutes } from './routes/figures.ts';
import { fileRoutes } from './routes/files.ts';
import { createCalendars } from './services/calendar/calendar.ts';
import type { Route } from './routes/route.ts';
import { createDesk } from './services/desk/desk.ts';
import type { DeskSetting } from './services/desk/setting.ts';
import { renewCases } from './services/desk/renew.ts';
import { createDirectories } from './services/directory.ts';
import { documentRules } from './services/domain-rules.ts';
import { createMeetings, type Meetings } from './services/devices/meeting.ts';
import { createTokens } from './services/devices/tokens.ts';
import { createFigureBook } from './services/figures/figures.ts';
import { createFiles, type Files } from './services/files/files.ts';
import { createLog } from './services/log.ts';
import { createMetrics } from './services/metrics.ts';
import { createParcels } from './services/parcels/parcels.ts';
import { createSealing } from './services/parcels/sealing.ts';
import { createPeople, type People } from './services/people.ts';
import { createLocalBell, createPings, type Bell } from './services/pings.ts';
import { publishDirectory } from './services/reference.ts';
import { createSessions } from './services/sessions.ts';
import { createSignIn } from './services/sign-in.ts';
import { createSync, type Sync } from './services/sync.ts';
import { openBlobs } from './store/open-blobs.ts';
import { openStore } from './store/open.ts';
import { openPostgresBell } from './store/postgres-bell.ts';
import type { Store } from './store/store.ts';

const HOUR = 3_600_000;
const clock = Date.now;

/** A server ready to answer, before anybody listens. */
export interface Parts {
  app: AppParts;
  people: People;
  /** Tells all phones who there is; for what was entered past `people`, such as the demo. */
  publishDirectories(): Promise<void>;
  /** Ends what runs and closes the store; call it when the last answer has gone out. */
  close(): Promise<void>;
}

/** Opens the store and puts every part on it. Rejects when the store cannot be opened. */
export async function openParts(config: Config, version: string): Promise<Parts> {
  const store = await openStore(config);
  await renewCases(store);
  const { app, files, meetings } = await makeApp(config, version, store);
  const sweep = setInterval(() => void sweepOld(app, files), HOUR).unref();
  return {
    app,
    people: createPeople(store, async (region) => {
      app.directories.forget(region);
      await publish(app, region);
    }),

    async publishDirectories() {
      for (const region of await store.read(({ accounts }) => accounts.regions())) await publish(app, region);
    },

    async close() {
      clearInterval(sweep);
      await meetings.flush();
      await app.pings.close();
      await store.close();
    },
  };
}

async function makeApp(
  config: Config,
  version: string,
  store: Store,
): Promise<{ app: AppParts; files: Files; meetings: Meetings }> {
  const directories = createDirectories(store);
  const pings = createPings(await openBell(config));
  const fileTotals = () => store.read((records) => records.files.totals());
  const metrics = createMetrics({ openPings: pings.open, fileTotals, runtime: true });
  const sealing = createSealing(store);
  // Made at the first start, and not in the middle of somebody's request.
  await sealing.current();
  const meetings = createMeetings({ store, sealing, clock });
  const sync = openSync({ store, directories, pings, metrics, meetings });
  const desk = createDesk({ store, directoryOf: directories.of, clock, push: sync.push });
  const files = await openFiles(config, { store, directories, metrics });
  const app = {
    ...config,
    version,
    store,
    directories,
    pings,
    metrics,
    clock,
    identityMode: config.demo ? 'test' : 'production',
    scopesOf: documentRules.scopesOf,
    sync,
    sealing,
    parcels: createParcels({ store, sealing, push: sync.push, clock }),
    tokens: createTokens({ store, sealing, clock }),
    signIn: await createSignIn(store, clock),
    sessions: createSessions(store, clock),
    log: createLog(config.logLevel),
    more: [...deskRoutes(desk), ...numberRoutes({ store, directoryOf: directories.of, clock }), ...fileRoutes(files)],
  } satisfies AppParts;
  return { app, files, meetings };
}

/** The sheets, and the calendars of deadlines. */
function numberRoutes(setting: Pick<DeskSetting, 'store' | 'directoryOf' | 'clock'>): Route[] {
  return [...figureRoutes(createFigureBook(setting)), ...calendarRoutes(createCalendars(setting))];
}

async function openFiles(
  config: Config,
  { store, directories, metrics }: Pick<AppParts, 'store' | 'directories' | 'metrics'>,
): Promise<Files> {
  const blobs = await openBlobs(config.files, clock);
  const directoryOf = directories.of;
  return createFiles({ store, blobs, rules: documentRules, directoryOf, clock, onEvent: metrics.fileEvent });
}

function openSync({
  store,
  directories,
  pings,
  metrics,
  meetings,
}: Pick<AppParts, 'store' | 'directories' | 'pings' | 'metrics'> & { meetings: Meetings }): Sync {
  return createSync({
    store,
    rules: documentRules,
    directoryOf: directories.of,
    clock,
    newId: randomUUID,
    onMoved: pings.publish,
    meetings,
    onRound: metrics.syncRound,
  });
}

async function publish({ store, directories, pings }: AppParts, region: string): Promise<void> {
  const newId = randomUUID;
  await publishDirectory({ store, rules: documentRules, directories, clock, newId, onMoved: pings.publish }, region);
}

/** Several processes on one database hear each other; the embedded store has one process. */
async function openBell({ databaseUrl }: Config): Promise<Bell> {
  return databaseUrl === undefined ? createLocalBell() : openPostgresBell(databaseUrl);
}

async function sweepOld({ sessions, log }: AppParts, files: Files): Promise<void> {
  try {
    await sessions.sweep();
    await files.sweep();
  } catch {
    log.warn('old sessions and uploads could not be removed; tried again in an hour');
  }
}
