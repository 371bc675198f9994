import manifest from '../../../package.json' with { type: 'json' };
import { readConfig, type Config } from './config.ts';
import { demoAccounts } from './demo/accounts.ts';
import { bannerText } from './demo/banner.ts';
import { prepareDemo } from './demo/load.ts';
import { holdFolder } from './store/hold-folder.ts';
import { listen } from './listen.ts';
import { openParts } from './parts.ts';

const read = readConfig(process.env);
if (read.ok) await run(read.config);
else fail(read.problems);

/** Serves until the process is told to end. */
async function run(config: Config): Promise<void> {
  try {
    const release = holdFolder(config);
    const parts = await openParts(config, manifest.version);
    const demo = await prepareDemo(parts.app.store, parts.app.directories, config.demo);
    await parts.publishDirectories();
    const listening = await listen(parts.app, config);
    for (const warning of config.warnings) console.warn(warning);
    const kind = config.databaseUrl === undefined ? config.dataFolder : 'PostgreSQL';
    console.log(`Jiefen 解纷 ${manifest.version} · ${listening.addresses.join(' · ')} · ${kind}`);
    const anybody = await parts.app.store.read(({ accounts }) => accounts.anybody());
    console.log(bannerText(listening.addresses, { accounts: demo ? demoAccounts() : [], anybody }));
    onceTold(async () => {
      await listening.stop();
      await parts.close();
      release();
    });
  } catch (error) {
    fail([error instanceof Error ? error.message : String(error)]);
  }
}

/** Whoever stops a group of processes signals each of them, and some parents pass it on once more. */
function onceTold(end: () => Promise<void>): void {
  let ending: Promise<void> | undefined;
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void (ending ??= end()));
}

function fail(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}
