import { parseArgs } from 'node:util';

/** What somebody may choose at the terminal. */
export interface Setting {
  docs: number;
  rounds: number;
  /** Cases told to their end, of about 7 KB, instead of cases as they are registered. */
  whole: boolean;
  /** End with code 1 when a goal is missed. */
  goals: boolean;
}

/** Reads the options after the name of the benchmark. Throws on one that is not known. */
export function readSetting(args: string[]): Setting {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '5' },
      whole: { type: 'boolean', default: false },
      goals: { type: 'boolean', default: false },
    },
  });
  return { docs: Number(values.docs), rounds: Number(values.rounds), whole: values.whole, goals: values.goals };
}
