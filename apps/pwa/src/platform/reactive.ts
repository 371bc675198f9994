import { createSubscriber } from 'svelte/reactivity';
import type { Live } from './live.ts';

/** Lets markup and effects follow a live value: `reactive(live).current`. It is listened to only while somebody reads it. */
export function reactive<Value>(live: Live<Value>): { readonly current: Value | undefined } {
  const track = createSubscriber((update) => live.subscribe(update));
  return {
    get current() {
      track();
      return live.current;
    },
  };
}
