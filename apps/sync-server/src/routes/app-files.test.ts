import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/server.ts';

const page = '<!doctype html><title>解纷</title>';
const script = 'console.log(1)';
const immutable = '/_app/immutable/entry/start.AbC1.js';
let folder: string;
let server: TestServer;

async function write(path: string, content: string | Uint8Array) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiefen-build-'));
  await writeFile(`${folder}-secret.txt`, 'secret');
  await write('index.html', page);
  await write('sw.js', script);
  await write('manifest.webmanifest', '{}');
  await write(immutable, script);
  await write(`${immutable}.gz`, gzipSync(script));
  await write(`${immutable}.br`, 'packed');
  server = await openTestServer({ appFolder: folder });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
  await rm(`${folder}-secret.txt`);
});

const get = (path: string, headers = {}) => server.request('GET', path, { headers });

describe('the app', () => {
  it.each(['/', '/index.html', '/case/0197-1', '/desk/案件', '/apiary'])('shows its page at %s', async (path) => {
    const answer = await get(encodeURI(path));
    expect([answer.status, await answer.text()]).toEqual([200, page]);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  it('keeps what has its content in its name for a year', async () => {
    const answer = await get(immutable);
    expect(await answer.text()).toBe(script);
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('asks again for everything else, and is told when nothing changed', async () => {
    const first = await get('/sw.js');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get('/sw.js', { 'if-none-match': first.headers.get('etag') });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('keeps the policy of a page the browser has already', async () => {
    const first = await get('/');
    const again = await get('/', { 'if-none-match': first.headers.get('etag') });
    expect(again.status).toBe(304);
    for (const name of ['content-security-policy', 'cache-control']) {
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
  });

  it('lets no worker run made-up code', async () => {
    const policy = (await get('/sw.js')).headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toContain("'unsafe-eval'");
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends what the build packed: for %s', async (accepted, encoding) => {
    const answer = await get(immutable, { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toContain('javascript');
  });

  it('answers HEAD without a body', async () => {
    const answer = await server.request('HEAD', '/');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });

  it.each([
    '/unknown.js',
    '/_app',
    '/_app/immutable',
    '/_app/immutable/entry/old.js',
    `${immutable}.br`,
    '/api',
    '/api/unknown',
    '/metrics/x',
    '/favicon.ico',
  ])('has nothing at %s, and does not show its page there', async (path) => {
    const answer = await get(path);
    expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'route.unknown' })]);
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/_app/..%2f..%2f..%2fsecret.txt',
    '/_app/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/secret.txt%00.js',
    '//etc/passwd',
    '/%00',
  ])('lets nobody out of its folder: %s', async (path) => {
    const outside = path.replace('secret', `${folder.split('/').at(-1)}-secret`);
    const answer = await get(outside);
    const text = await answer.text();
    expect(text).not.toContain('secret');
    expect(text).not.toContain('root:');
    expect([200, 404]).toContain(answer.status);
    if (answer.status === 200) expect(text).toBe(page);
  });

  it('takes no writing', async () => {
    expect((await server.request('POST', '/sw.js')).status).toBe(404);
  });

  it('says so when it has not been built', async () => {
    const empty = await openTestServer();
    const answer = await empty.request('GET', '/');
    expect([answer.status, await answer.json()]).toEqual([404, expect.objectContaining({ code: 'app.not-built' })]);
    await empty.close();
  });
});
