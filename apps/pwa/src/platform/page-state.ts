import { createCell, type Cell } from './live.ts';

/** Whether the device says it has a network; only its "no" is certain. */
export function createOnline(): Cell<boolean> {
  const online = createCell(navigator.onLine);
  addEventListener('online', () => online.set(true));
  addEventListener('offline', () => online.set(false));
  return online;
}

/** Whether the app is in front of the person. */
export function createVisible(): Cell<boolean> {
  const isVisible = () => document.visibilityState === 'visible';
  const visible = createCell(isVisible());
  document.addEventListener('visibilitychange', () => visible.set(isVisible()));
  return visible;
}
