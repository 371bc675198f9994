/** A slow phone draws in between. */
const SLICE_MS = 8;

/** Makes a pause for long work that is taken only when a slice of time is used up. */
export function createRest(): () => Promise<void> {
  let end = 0;
  return async () => {
    if (performance.now() < end) return;
    await breathe();
    end = performance.now() + SLICE_MS;
  };
}

/** A message comes back sooner than a timer, which browsers hold back after a few rounds. */
function breathe(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resume) => {
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(undefined);
  });
}
