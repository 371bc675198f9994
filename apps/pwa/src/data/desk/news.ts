import { createCell, type Live } from '#platform/live.ts';
import type { Platform } from '#platform/platform.ts';
import type { Desk } from './desk.ts';

const GATHER_MS = 1500;

/**
 * Counts up when something this person may see has changed; many changes in a row count once. A page nobody looks
 * at is told when it comes to the front again.
 */
export function createNews(platform: Pick<Platform, 'timer' | 'visible'>, desk: Pick<Desk, 'onMoved'>): Live<number> {
  const count = createCell(0);
  let listening = 0;
  let stop = () => {};
  return {
    get current() {
      return count.current;
    },
    subscribe(changed) {
      const leave = count.subscribe(changed);
      listening += 1;
      if (listening === 1) stop = gather(platform, desk, () => count.set(count.current + 1));
      return () => {
        leave();
        listening -= 1;
        if (listening === 0) stop();
      };
    },
  };
}

function gather(
  { timer, visible }: Pick<Platform, 'timer' | 'visible'>,
  desk: Pick<Desk, 'onMoved'>,
  tell: () => void,
) {
  let isGathering = false;
  let isOwed = false;
  const tellWhoLooks = () => {
    isGathering = false;
    isOwed = !visible.current;
    if (!isOwed) tell();
  };
  const hangUp = desk.onMoved(() => {
    if (isGathering) return;
    isGathering = true;
    timer(GATHER_MS, tellWhoLooks);
  });
  const unwatch = visible.subscribe(() => isOwed && tellWhoLooks());
  return () => {
    hangUp();
    unwatch();
  };
}
