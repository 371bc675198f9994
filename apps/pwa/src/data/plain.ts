/**
 * A deep copy of JSON, as it will be read back from the disk: without absent values, and without the proxies that a
 * screen wraps around what it shows.
 */
export function toPlain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

/**
 * The same, and lists of things with an id name each once: an edit that is made again because its tab lost sight of the
 * first time may meet what it added.
 */
export function toPlainOnce<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, item: unknown) => (Array.isArray(item) ? eachOnce(item) : item));
}

function eachOnce(list: readonly unknown[]): unknown[] {
  const met = new Set<unknown>();
  return list.filter((item) => {
    const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    return id === undefined || !(met.has(id) || !met.add(id));
  });
}
