// `npm start`: everything between a fresh copy of the project and a running server.
import { spawn } from 'node:child_process';
import { buildApp } from './build.mjs';
import { installPackages } from './install.mjs';
import { environment, findNode, root } from './run.mjs';

try {
  await installPackages();
  await buildApp();
  serve(findNode());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * Starts the server, passes signals on to it and ends as it ends.
 * @param {string} node
 */
function serve(node) {
  console.log('正在启动服务 · Starting the server. Stop it with Ctrl+C.');
  const server = spawn(node, ['apps/sync-server/src/main.ts'], { cwd: root, stdio: 'inherit', env: environment() });
  // At a terminal, Ctrl+C reaches the server by itself.
  process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'));
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  server.on('error', (error) => console.error(`The server could not be started: ${error.message}`));
  server.on('exit', (code) => process.exit(code ?? 1));
}
