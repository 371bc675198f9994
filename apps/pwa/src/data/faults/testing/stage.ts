import { makeKey } from '../../log/testing.ts';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import { startApp, type Realm, type Side } from './realm.ts';
import { createOwnServer, createPeerServer, type TestServer } from './server.ts';

/** One side with its server, over several starts of the app on the same disk. */
export interface Stage {
  readonly side: Side;
  readonly server: TestServer;
  isOnline: boolean;
  /** The database of one of its phones. */
  vaultOf(phone: string): string;
  /** Holds a request before it reaches the server. */
  beforeServer: (request: JsonObject) => Promise<void>;
  /** Called with each answer before it reaches the phone. */
  onAnswer: (request: JsonObject, answer: JsonObject, app: Realm | undefined) => Promise<void> | void;
  /** Starts the app in a page of its own; the clock is `skew` milliseconds off. `on` names another phone. */
  start(skew?: number, on?: string): Promise<Realm>;
}

/** Sets one side up, on a disk nobody used before. */
export async function setStage(side: Side, { isValidating = false } = {}): Promise<Stage> {
  const server = side === 'peer' ? createPeerServer() : createOwnServer();
  const key = await makeKey();
  const disk = `fault-${crypto.randomUUID()}`;
  const stage: Stage = {
    side,
    server,
    isOnline: true,
    vaultOf: (phone) => `${disk}-${phone}`,
    beforeServer: async () => undefined,
    onAnswer: () => undefined,
    async start(skew = 0, on = 'phone') {
      const running: { app?: Realm } = {};
      const carry = async (request: JsonObject) => {
        if (!stage.isOnline) throw new TypeError('no network');
        await stage.beforeServer(request);
        const answer = await server.carry(structuredClone(request));
        await stage.onAnswer(request, answer, running.app);
        return structuredClone(answer);
      };
      running.app = await startApp(side, { name: stage.vaultOf(on), carry, key, isValidating }, skew);
      return running.app;
    },
  };
  return stage;
}
