/** What outlives a reload of the page: in the service worker's memory, for seconds, never on the disk. */
export interface Reload {
  /** What the page left when it was here last; whoever takes it has it alone. `undefined` when there is nothing. */
  take(): Promise<unknown>;
  /** Asked for what shall be there again, when the page ends. */
  onLeave(give: () => unknown): void;
}

/** A worker that does not answer by then is not running; the person types the password. */
const PATIENCE_MS = 1000;

/** The service worker as a cloakroom; without one nothing outlives a reload. */
export function createReload(workers: ServiceWorkerContainer | undefined): Reload {
  let active: ServiceWorker | null = null;
  void workers?.ready.then((registration) => (active = registration.active));
  return {
    take: () => (workers?.controller ? takeFrom(workers.controller) : Promise.resolve(undefined)),
    onLeave(give) {
      addEventListener('pagehide', () => {
        const worker = workers?.controller ?? active;
        const value = give();
        if (value !== undefined) worker?.postMessage({ type: 'leave', value });
      });
    },
  };
}

function takeFrom(worker: ServiceWorker): Promise<unknown> {
  return new Promise((resolve) => {
    const line = new MessageChannel();
    setTimeout(resolve, PATIENCE_MS, undefined);
    line.port1.onmessage = (event: MessageEvent<unknown>) => resolve(event.data);
    worker.postMessage({ type: 'take' }, [line.port2]);
  });
}
