/** A value that changes: read `current`, and be called after every change. */
export interface Live<Value> {
  /** `undefined` until the value is first known. */
  readonly current: Value | undefined;
  /** The result ends the calls. */
  subscribe(changed: () => void): () => void;
}

/** A live value that is always known and that its owner sets. */
export interface Cell<Value> extends Live<Value> {
  readonly current: Value;
  set(value: Value): void;
}

/** Makes a live value; setting the same value again tells nobody. */
export function createCell<Value>(initial: Value): Cell<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get current() {
      return current;
    },
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const changed of [...listeners]) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
