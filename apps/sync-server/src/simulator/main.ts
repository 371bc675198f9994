import { parseArgs } from 'node:util';
import type { Ledger } from './ledger.ts';
import { mutants } from './mutants.ts';
import { type Findings, honestPlan, type Plan, runSeed } from './run.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '50' },
    from: { type: 'string', default: '1' },
    steps: { type: 'string', default: String(honestPlan.steps) },
    mutants: { type: 'boolean', default: false },
    patience: { type: 'string', default: '150' },
  },
});

const kinds = ['lost', 'leaked', 'hidden', 'diverged'] as const;

function isClean(findings: Findings): boolean {
  return kinds.every((kind) => findings[kind].length === 0);
}

function describe(findings: Findings): string {
  return kinds.flatMap((kind) => findings[kind].slice(0, 3).map((text) => `  ${kind}: ${text}`)).join('\n');
}

/** Three to eight phones, by seed. */
function phonesOf(seed: number): number {
  return 3 + (seed % 6);
}

/** Plays seeds and prints one closing line: what was lost, leaked, hidden or diverged. */
async function playSeeds(seeds: number, from: number, steps: number): Promise<boolean> {
  const totals = { lost: 0, leaked: 0, hidden: 0, diverged: 0 };
  const seen = { rounds: 0, lostRequests: 0, lostAnswers: 0, crashes: 0, restores: 0, words: 0 };
  for (let seed = from; seed < from + seeds; seed++) {
    const findings = await runSeed(seed, { ...honestPlan, steps, phones: phonesOf(seed) });
    for (const kind of kinds) totals[kind] += findings[kind].length;
    count(seen, findings.ledger);
    if (!isClean(findings)) console.log(`seed ${seed}\n${describe(findings)}`);
  }
  const { rounds, lostRequests, lostAnswers, crashes, restores, words } = seen;
  console.log(
    `${words} words in ${rounds} requests; ${lostRequests} requests and ${lostAnswers} answers were lost, ` +
      `phones died ${crashes} times, the server was restored ${restores} times`,
  );
  const { lost, leaked, hidden, diverged } = totals;
  console.log(`seeds ${seeds}, lost ${lost}, leaked ${leaked}, hidden ${hidden}, diverged ${diverged}`);
  return lost + leaked + hidden + diverged === 0;
}

function count(seen: Record<string, number>, ledger: Ledger): void {
  for (const key of ['rounds', 'lostRequests', 'lostAnswers', 'crashes', 'restores'] as const) {
    seen[key] = (seen[key] ?? 0) + ledger[key];
  }
  seen['words'] = (seen['words'] ?? 0) + ledger.words.length;
}

/** Plants one bug after the other and plays seeds until the checks see it. A run that breaks off proves nothing. */
async function huntMutants(patience: number, from: number): Promise<boolean> {
  let caught = 0;
  for (const { name, plan } of mutants) {
    const trace = await hunt(plan, patience, from);
    if (trace !== undefined) caught += 1;
    console.log(trace === undefined ? `MISSED: ${name}` : `caught: ${name}\n${trace}`);
  }
  console.log(`mutants caught ${caught}/${mutants.length}`);
  return caught === mutants.length;
}

async function hunt(plan: Plan, patience: number, from: number): Promise<string | undefined> {
  for (let seed = from; seed < from + patience; seed++) {
    const findings = await runSeed(seed, { ...plan, phones: phonesOf(seed) });
    if (!isClean(findings)) return `  seed ${seed},${describe(findings).split('\n')[0] ?? ''}`;
  }
  return undefined;
}

const from = Number(values.from);
const clean = values.mutants
  ? await huntMutants(Number(values.patience), from)
  : await playSeeds(Number(values.seeds), from, Number(values.steps));
process.exitCode = clean ? 0 : 1;
