import type { Observable } from 'rxjs';
import type { Live } from '#platform/live.ts';

/** Makes a live value of an observable; it is watched from the first listener to the last. */
export function toLive<Value>(values: Observable<Value>): Live<Value> {
  const listeners = new Set<() => void>();
  let current: Value | undefined;
  let stop: (() => void) | undefined;

  function start(): () => void {
    // What comes while listening begins is read by the listener itself, right after.
    let isStarted = false;
    const subscription = values.subscribe((value) => {
      current = value;
      if (isStarted) for (const changed of [...listeners]) changed();
    });
    isStarted = true;
    return () => subscription.unsubscribe();
  }

  return {
    get current() {
      return current;
    },
    subscribe(changed) {
      listeners.add(changed);
      stop ??= start();
      return () => {
        listeners.delete(changed);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
