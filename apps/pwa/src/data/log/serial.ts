/** Runs work, each piece when the one before has ended. */
export type Serial = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Makes a queue: each piece of work starts when the one before has ended, well or badly. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
