/**
 * A transaction takes on jobs up to this size, and never less than one. Nobody else is answered while it runs, and an
 * insert of some two thousand versions has more parameters than SQLite takes.
 */
const MOST = 200;

interface Waiting<Job, Result> {
  job: Job;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Gathers jobs that arrive while a transaction runs into the next one: one disk flush serves many phones.
 * When a group fails, its members run one by one, so that nobody's failure is another's (rule S12).
 * `sizeOf` says how much work a job is, e.g. its number of changes.
 */
export function createGroupCommit<Job, Result>(
  run: (jobs: readonly Job[]) => Promise<Result[]>,
  sizeOf: (job: Job) => number,
): (job: Job) => Promise<Result> {
  const queue: Waiting<Job, Result>[] = [];
  let running = false;

  async function runGroup(group: readonly Waiting<Job, Result>[]): Promise<void> {
    try {
      const results = await run(group.map((waiting) => waiting.job));
      results.forEach((result, index) => group[index]?.resolve(result));
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const waiting of group) await runGroup([waiting]);
    }
  }

  async function drain(): Promise<void> {
    running = true;
    // One turn of the event loop lets requests that arrived together be read together.
    await new Promise((resolve) => setImmediate(resolve));
    while (queue.length > 0) await runGroup(queue.splice(0, fitting(queue.map(({ job }) => sizeOf(job)))));
    running = false;
  }

  return (job) =>
    new Promise((resolve, reject) => {
      queue.push({ job, resolve, reject });
      if (!running) void drain();
    });
}

/** How many of the first jobs go together. */
function fitting(sizes: readonly number[]): number {
  let sum = 0;
  const over = sizes.findIndex((size, index) => (sum += size) > MOST && index > 0);
  return over < 0 ? sizes.length : over;
}
