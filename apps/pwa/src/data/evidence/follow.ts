import type { Furnished } from '../workspace.ts';

/** Calls when the sync has received something of ours, and when documents have left this phone. */
export function follow(
  { documents, sync }: Pick<Furnished, 'documents' | 'sync'>,
  { onReceived, onGone }: { onReceived(): void; onGone(): void },
): () => void {
  let success = sync.status.current?.lastSuccess;
  const stops = [
    sync.status.subscribe(() => {
      const next = sync.status.current?.lastSuccess;
      if (next !== success) onReceived();
      success = next;
    }),
  ];
  for (const collection of ['mediation', 'petition'] as const) {
    const count = documents.watchCount(collection);
    let before = 0;
    stops.push(
      count.subscribe(() => {
        if ((count.current ?? 0) < before) onGone();
        before = count.current ?? 0;
      }),
    );
  }
  return () => stops.forEach((stop) => stop());
}
