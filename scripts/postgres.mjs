// A throw-away PostgreSQL for tests: its own cluster in a temporary folder, gone when the tests are done.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.mjs';

const USER = 'jiefen';
const READY_WITHIN_MS = 30_000;

/** The folder with initdb and postgres (Debian keeps them off the path), or undefined where PostgreSQL is not installed. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const pgConfig = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const places = [...versions.map((version) => `${debian}/${version}/bin`), pgConfig ?? ''];
  return places.find((place) => place !== '' && existsSync(join(place, 'initdb')));
}

/**
 * Starts a cluster from the programs in `bin` on a free loopback port and gives its address.
 * @param {string} bin
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'jiefen-postgres-'));
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  must(
    spawnSync(join(bin, 'initdb'), ['-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'], owner),
  );
  const port = await freePort();
  const args = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', '-c', 'max_connections=200'];
  const server = spawn(join(bin, 'postgres'), args, { ...owner, stdio: 'ignore' });
  const exited = new Promise((done) => server.once('exit', done));
  const stop = async () => {
    // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
    server.kill('SIGINT');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(bin, port, folder, owner);
    must(spawnSync(join(bin, 'createdb'), ['-h', folder, '-p', String(port), '-U', USER, USER], owner));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgres://${USER}@127.0.0.1:${port}/${USER}`, stop };
}

/**
 * PostgreSQL refuses to run as root: there, the folder and the programs go to the user the package made, or to nobody.
 * @param {string} folder
 */
function ownerOf(folder) {
  if (process.getuid?.() !== 0) return { cwd: folder };
  const uid = idOf('-u', 65534);
  const gid = idOf('-g', 65534);
  chownSync(folder, uid, gid);
  return { uid, gid, cwd: folder };
}

/**
 * @param {string} kind
 * @param {number} fallback
 */
function idOf(kind, fallback) {
  const { status, stdout } = spawnSync('id', [kind, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : fallback;
}

/**
 * @param {string} bin
 * @param {number} port
 * @param {string} folder
 * @param {object} owner
 */
async function untilReady(bin, port, folder, owner) {
  const until = Date.now() + READY_WITHIN_MS;
  while (spawnSync(join(bin, 'pg_isready'), ['-h', folder, '-p', String(port)], owner).status !== 0) {
    if (Date.now() > until) throw new Error('PostgreSQL did not start in time.');
    await wait(100);
  }
}

/** @param {{ status: number | null, stderr?: Buffer | null, error?: Error }} result */
function must(result) {
  if (result.status !== 0) throw result.error ?? new Error(String(result.stderr));
}
