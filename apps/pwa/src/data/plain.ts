/**
 * A deep copy of JSON, as it will be read back from the disk: without absent values, and without the proxies that a
 * screen wraps around what it shows.
 */
export function toPlain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
