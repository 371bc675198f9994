import manifest from '../../../package.json' with { type: 'json' };
import { readConfig, type Config } from './config.ts';
import { demoAccounts } from './demo/accounts.ts';
import { bannerText } from './demo/banner.ts';
import { loadDemo } from './demo/load.ts';
import { listen } from './listen.ts';
import { openParts } from './parts.ts';

const read = readConfig(process.env);
if (read.ok) await run(read.config);
else fail(read.problems);

/** Serves until the process is told to end. */
async function run(config: Config): Promise<void> {
  try {
    const parts = await openParts(config, manifest.version);
    if (config.demo) await loadDemo(parts.app.store, parts.app.directories);
    await parts.publishDirectories();
    const listening = await listen(parts.app, config);
    for (const warning of config.warnings) console.warn(warning);
    const kind = config.databaseUrl === undefined ? config.dataFolder : 'PostgreSQL';
    console.log(`Jiefen 解纷 ${manifest.version} · ${listening.addresses.join(' · ')} · ${kind}`);
    console.log(bannerText(listening.addresses, config.demo ? demoAccounts() : []));
    const end = async () => {
      await listening.stop();
      await parts.close();
    };
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void end());
  } catch (error) {
    fail([error instanceof Error ? error.message : String(error)]);
  }
}

function fail(sentences: readonly string[]): void {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}
