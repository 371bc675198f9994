// `npm run kills`: kills the browser at random moments and looks for every acknowledged write afterwards.
import { parseArgs } from 'node:util';
import { runKills, type KillResult } from './run.ts';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    planted: { type: 'string' },
  },
});

const { planted } = values;
const setting = { times: Number(values.times), seed: Number(values.seed) };
const result = await runKills({ ...setting, planted, say: (line) => console.log(line) });

console.log(`acknowledged ${result.acknowledged}; torn ${result.torn}; killed while ${JSON.stringify(result.moments)}`);
const catches = findings(result);
for (const [kind, found] of catches)
  for (const line of found.slice(0, 10)) console.log(`${kind}: ${line.slice(0, 160)}`);
const caught = catches.filter(([, found]) => found.length > 0).map(([kind]) => kind);
if (planted !== undefined) {
  console.log(`planted ${planted}: ${caught.length > 0 ? `caught as ${caught.join(' and ')}` : 'NOT CAUGHT'}`);
}
console.log(`kills ${result.kills}, ${catches.map(([kind, found]) => `${kind} ${found.length}`).join(', ')}`);
// A planted bug that is found is what one wants to see.
process.exit(caught.length > 0 === (planted !== undefined) ? 0 : 1);

function findings({ lost, unreadable, duplicated, resent }: KillResult): [string, string[]][] {
  return [
    ['lost', lost],
    ['unreadable', unreadable],
    ['duplicated', duplicated],
    ['resent', resent],
  ];
}
