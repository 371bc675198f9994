const COUNTER_LIMIT = 0x1000;

/**
 * Makes the function that gives out UUIDs of version 7 (RFC 9562): 48 bits of time, a counter within the
 * millisecond, then randomness. Ids of one function rise even when its clock is set back.
 */
export function createNewId(clock: () => number): () => string {
  let last = 0;
  let counter = 0;
  return () => {
    const random = crypto.getRandomValues(new Uint8Array(10));
    const now = Math.floor(clock());
    if (now > last) {
      last = now;
      // Half of the counter's range stays free, so that a burst does not run into the next millisecond.
      counter = (random[0] ?? 0) << 3;
    } else {
      counter += 1;
      if (counter >= COUNTER_LIMIT) {
        last += 1;
        counter = 0;
      }
    }
    return write(last, counter, random);
  };
}

function write(time: number, counter: number, random: Uint8Array): string {
  const stamp = time.toString(16).padStart(12, '0');
  const turn = counter.toString(16).padStart(3, '0');
  const variant = (0x8000 | ((((random[1] ?? 0) << 8) | (random[2] ?? 0)) & 0x3fff)).toString(16);
  const rest = [...random.subarray(3, 9)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${turn}-${variant}-${rest}`;
}
