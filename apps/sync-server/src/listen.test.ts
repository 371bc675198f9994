import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROTOCOL, syncResponseSchema } from '@jiefen/domain/sync/wire';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { readConfig } from './config.ts';
import { listen } from './listen.ts';
import { openParts } from './parts.ts';
import { committee, mediator, PASSWORD, REGION } from './testing/people.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiefen-listen-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A whole server with a socket, on an embedded store in the test's folder. */
async function start() {
  const read = readConfig({ PORT: '0', JIEFEN_DATA: folder, JIEFEN_LOG: 'silent' });
  if (!read.ok) throw new Error(read.problems.join(' '));
  const parts = await openParts(read.config, 'test');
  const listening = await listen(parts.app, read.config);
  const end = async () => {
    await listening.stop();
    await parts.close();
  };
  return { parts, end, base: listening.addresses[0] ?? '' };
}

async function signIn(base: string): Promise<{ cookie: string }> {
  const body = JSON.stringify({ account: mediator.id, password: PASSWORD });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${base}/api/session`, { method: 'POST', headers, body });
  expect(answer.status).toBe(200);
  return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

describe('a listening server', () => {
  it('answers, and after a restart still knows who is signed in', async () => {
    const first = await start();
    await first.parts.people.putOrganisation(REGION, committee);
    expect(await first.parts.people.add(mediator, mediator.id, PASSWORD)).toEqual({ ok: true });
    const shown = await signIn(first.base);
    await first.end();

    const second = await start();
    const who = await fetch(`${second.base}/api/session`, { headers: shown });
    expect(await who.json()).toMatchObject({ person: mediator, organisation: committee });
    await second.end();
  });

  it('exchanges with a phone', async () => {
    const { parts, base, end } = await start();
    await parts.people.putOrganisation(REGION, committee);
    await parts.people.add(mediator, mediator.id, PASSWORD);
    const headers = { ...(await signIn(base)), 'content-type': 'application/json' };
    const round = { protocol: PROTOCOL, device: 'phone-1', checkpoint: null, push: [], limit: 100 };
    const answer = await fetch(`${base}/api/sync`, { method: 'POST', headers, body: JSON.stringify(round) });
    const response = v.parse(syncResponseSchema, await answer.json());
    expect(response).toMatchObject({ documents: [{ collection: 'reference' }], more: false, reset: false });
    expect(response.scopes).toContain(`user/${mediator.id}`);
    const metrics = await (await fetch(`${base}/metrics`)).text();
    expect(metrics).toContain('jiefen_sync_rounds_total 1');
    await end();
  });

  it('passes news on at once, notices who hung up, and ends the others when it stops', async () => {
    const { parts, base, end } = await start();
    await parts.people.add(mediator, mediator.id, PASSWORD);
    const headers = await signIn(base);
    const away = new AbortController();
    await fetch(`${base}/api/events`, { headers, signal: away.signal });
    const stream = await fetch(`${base}/api/events`, { headers });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('retry:');
    expect(parts.app.pings.open()).toBe(2);

    away.abort();
    await expect.poll(() => parts.app.pings.open()).toBe(1);
    parts.app.pings.publish(REGION, [`user/${mediator.id}`]);
    expect((await reader?.read())?.value).toContain(`event: moved\ndata: ["user/${mediator.id}"]`);

    const ended = end();
    expect((await reader?.read())?.done).toBe(true);
    await ended;
  });

  it('cannot take a port that is taken', async () => {
    const { parts, base, end } = await start();
    const port = Number(new URL(base).port);
    await expect(listen(parts.app, { host: '127.0.0.1', port })).rejects.toThrow(`PORT=${port + 1}`);
    await end();
  });
});
