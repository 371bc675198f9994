import { spawnSync } from 'node:child_process';

type Step = { name: string; command: string[]; in?: string };

/** Everything that must hold before a change lands, cheapest to read first. */
const steps: Step[] = [
  { name: 'catalogues compile', command: ['node', 'vite/compile-words.ts'], in: 'apps/pwa' },
  { name: 'kit types', command: ['node_modules/.bin/svelte-kit', 'sync'], in: 'apps/pwa' },
  { name: 'house rules', command: ['node', 'scripts/check/house-rules.ts'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'import rules', command: ['depcruise', 'apps', 'packages', '--config', '.dependency-cruiser.js'] },
  { name: 'types: domain', command: ['tsc', '-p', 'packages/domain'] },
  { name: 'types: server and scripts', command: ['tsc', '-p', '.'] },
  { name: 'types: end-to-end tests', command: ['tsc', '-p', 'e2e'] },
  { name: 'types: benchmarks', command: ['tsc', '-p', 'bench'] },
  { name: 'types: app', command: ['node_modules/.bin/svelte-check', '--fail-on-warnings'], in: 'apps/pwa' },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'unused code', command: ['knip', '--no-config-hints'] },
];

const failed = steps.filter((step) => !passes(step)).map((step) => step.name);
console.log(failed.length === 0 ? 'All checks hold.' : `Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

function passes({ name, command: [program = '', ...args], in: cwd = '.' }: Step): boolean {
  const began = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status !== 0) console.log([stdout, stderr, error?.message].filter(Boolean).join('\n'));
  return status === 0;
}
