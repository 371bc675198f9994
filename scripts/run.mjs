// Starting programs with Node 24 first on the path, whatever Node started the script.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const tools = resolve(root, 'node_modules/.bin');
const NEEDED_NODE = 24;

/**
 * Runs a program in the project's root and gives its exit code; a signal counts as failure.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: environment(), ...options });
  return new Promise((done) => {
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

/**
 * The environment for programs of the project.
 * @param {Record<string, string>} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function environment(more = {}) {
  return { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}`, ...more };
}

/** The path of the Node to use: the one that runs this script if it is the right one, else the one from the packages, else a newer one. */
export function findNode() {
  const major = Number.parseInt(process.versions.node, 10);
  const own = resolve(tools, 'node');
  if (major === NEEDED_NODE) return process.execPath;
  if (existsSync(own)) return own;
  if (major > NEEDED_NODE) return process.execPath;
  throw new Error(`Node ${NEEDED_NODE} is needed here, and this is ${process.version}. See https://nodejs.org`);
}
