/** One transaction takes at most this many waiting jobs. */
const GROUP = 50;

interface Waiting<Job, Result> {
  job: Job;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * Gathers jobs that arrive while a transaction runs into the next one: one disk flush serves many phones.
 * When a group fails, its members run one by one, so that nobody's failure is another's (rule S12).
 */
export function createGroupCommit<Job, Result>(
  run: (jobs: readonly Job[]) => Promise<Result[]>,
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
    while (queue.length > 0) await runGroup(queue.splice(0, GROUP));
    running = false;
  }

  return (job) =>
    new Promise((resolve, reject) => {
      queue.push({ job, resolve, reject });
      if (!running) void drain();
    });
}
