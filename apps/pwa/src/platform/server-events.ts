const REJOIN_MS = 30_000;

/**
 * Listens to one kind of server-sent event (HTML Living Standard 9.2). The browser joins again by itself after a
 * broken line, but gives up after a refusal; then this joins again every 30 seconds. The result hangs up.
 */
export function listenToServer(address: string, kind: string, heard: () => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const join = () => {
    source = new EventSource(address);
    source.addEventListener(kind, heard);
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(join, REJOIN_MS);
    });
  };
  join();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
