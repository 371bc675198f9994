// npm run bench -- phone|sync|app|load [--docs 10000] [--rounds 5] [--whole] [--goals]
import { benchApp } from './app/run.ts';
import { benchLoad } from './load/run.ts';
import { benchPhone } from './phone/run.ts';
import { installPeers } from './run/install.ts';
import { judge } from './run/judge.ts';
import { readSetting } from './run/setting.ts';
import { benchSync } from './sync/run.ts';

const benches = { phone: benchPhone, sync: benchSync, app: benchApp, load: benchLoad };

const [name = '', ...options] = process.argv.slice(2);
if (isBench(name)) {
  const setting = readSetting(options);
  await installPeers();
  const results = await benches[name](setting);
  const missed = judge(name, results);
  if (missed > 0 && setting.goals) process.exitCode = 1;
} else {
  process.stderr.write(`Which one? ${Object.keys(benches).join(', ')}\n`);
  process.exitCode = 1;
}

function isBench(word: string): word is keyof typeof benches {
  return Object.hasOwn(benches, word);
}
