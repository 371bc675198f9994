import { createCell, type Live } from './live.ts';
import type { Platform } from './platform.ts';

const MINUTE_MS = 60_000;

/** The device's clock in milliseconds since 1970 UTC, told once a minute while somebody listens. */
export function createMinute(platform: Pick<Platform, 'clock' | 'timer'>): Live<number> & { readonly current: number } {
  const minute = createCell(platform.clock());
  let listening = 0;
  let stop = () => {};

  function tick(): void {
    minute.set(platform.clock());
    stop = platform.timer(MINUTE_MS, tick);
  }

  return {
    get current() {
      return minute.current;
    },
    subscribe(changed) {
      const leave = minute.subscribe(changed);
      listening += 1;
      if (listening === 1) tick();
      return () => {
        leave();
        listening -= 1;
        if (listening === 0) stop();
      };
    },
  };
}
