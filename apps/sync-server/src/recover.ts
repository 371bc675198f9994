import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeRecoveryKey, recover } from './services/recovery.ts';

const PRIVATE = 'recovery-private.pem';
const PUBLIC = 'recovery-public.pem';
const sentences = {
  mistyped: 'The request has a slip. Compare it with the phone, letter by letter.',
  'another-key': 'The request is for another recovery key than this one.',
};

const passphrase = process.env.JIEFEN_RECOVERY_PASSPHRASE ?? '';

const [what = '', ...words] = process.argv.slice(2);
if (what === 'make') make(words[0] ?? '.');
else if (what !== '' && words.length > 0) answer(what, words.join(' '));
else fail(['npm run recover -- make FOLDER', 'npm run recover -- recovery-private.pem REQUEST']);

/** Makes the organisation's key pair in a folder. A key that is there already is never replaced. */
function make(folder: string): void {
  const paths = [join(folder, PRIVATE), join(folder, PUBLIC)] as const;
  const known = paths.filter((path) => existsSync(path));
  if (known.length > 0)
    return fail(known.map((path) => `${path} exists; it may be the only key to somebody's records.`));
  const { privateKey, publicKey } = makeRecoveryKey(passphrase);
  writeFileSync(paths[0], privateKey, { mode: 0o600, flag: 'wx' });
  writeFileSync(paths[1], publicKey, { flag: 'wx' });
  console.log(`${paths[0]}\tkeep it offline, in two places under lock`);
  console.log(`${paths[1]}\tJIEFEN_RECOVERY_KEY=${paths[1]} for the server`);
}

/** Prints the code for what a phone shows. */
function answer(file: string, request: string): void {
  try {
    const privateKey = createPrivateKey({ key: readFileSync(file), ...(passphrase !== '' && { passphrase }) });
    const recovered = recover(privateKey, request);
    if (recovered.ok) console.log(recovered.code);
    else fail([sentences[recovered.problem]]);
  } catch (error) {
    fail([error instanceof Error ? error.message : String(error)]);
  }
}

function fail(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
  process.exitCode = 1;
}
