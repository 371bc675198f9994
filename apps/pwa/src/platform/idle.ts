import type { Platform } from './platform.ts';

const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;
const CHANNEL = 'jiefen-touch';
/** As often as tabs tell each other that somebody is there. */
const TELL_MS = 10_000;

/**
 * Calls once nobody has touched any tab of the app for so many milliseconds, also when the phone slept meanwhile.
 * `patience` is asked anew after every touch. The result ends the watch.
 */
export function watchIdle(
  { clock, timer, visible, channel }: Pick<Platform, 'clock' | 'timer' | 'visible' | 'channel'>,
  patience: () => Promise<number>,
  onIdle: () => void,
): () => void {
  const line = channel(CHANNEL);
  let [touchedAt, toldAt] = [clock(), 0];
  let callOff = () => {};
  let isOver = false;

  async function look(): Promise<void> {
    callOff();
    const left = touchedAt + (await patience()) - clock();
    if (isOver) return;
    callOff();
    if (left <= 0) onIdle();
    // Looked at again at the latest in a minute: another choice may have been made.
    callOff = timer(left <= 0 ? TELL_MS : Math.min(left, 60_000), () => void look());
  }

  function touch(): void {
    touchedAt = clock();
    if (touchedAt - toldAt < TELL_MS) return;
    toldAt = touchedAt;
    line.post('touched');
  }

  for (const sign of SIGNS) document.addEventListener(sign, touch, { capture: true, passive: true });
  line.listen(() => (touchedAt = clock()));
  // A phone that slept ran no timers.
  const leave = visible.subscribe(() => void look());
  void look();
  return () => {
    isOver = true;
    callOff();
    leave();
    line.close();
    for (const sign of SIGNS) document.removeEventListener(sign, touch, { capture: true });
  };
}
