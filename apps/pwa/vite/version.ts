import { execFileSync } from 'node:child_process';

/** The name of this build: `JIEFEN_VERSION`, else the commit, else `dev`. Never a time, so that equal sources build equal files. */
export function buildVersion(): string {
  return process.env.JIEFEN_VERSION ?? commit() ?? 'dev';
}

function commit(): string | undefined {
  try {
    return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
