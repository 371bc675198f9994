import type { SessionView } from '@jiefen/domain/access/session';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestPlatform } from '#platform/testing.ts';
import { openKeyring, type Keyring } from './keyring.ts';
import { createHold } from './keyring/hold.ts';
import { createSession, type Session } from './session.ts';

const organisation = { id: 'pmc-np', name: '南坡村人民调解委员会', type: '村调委会' };
const by = { account: 'zhao', password: 'words of zhao' };

let person: SessionView['person'];
let keyring: Keyring;
let answer: (init: RequestInit) => Response;
let session: Session;

beforeEach(async () => {
  const id = `u-${crypto.randomUUID()}`;
  person = { id, name: '赵测试', role: 'village-mediator', orgId: 'pmc-np', region: '990101' };
  const platform = createTestPlatform({ start: Date.UTC(2026, 5, 8), fetch: async (_, init) => answer(init) });
  keyring = await openKeyring(platform, createHold());
  session = createSession(platform, keyring);
});

afterEach(() => keyring.destroy(person.id));

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

const letIn = () => json({ person, organisation, scopes: ['user/u-zhao'] });

describe('signing in', () => {
  it('opens the vault of the person, and makes it the first time', async () => {
    answer = letIn;
    expect(await session.signIn(by)).toEqual({ ok: true, profile: { ...person, organisation } });
    expect((await keyring.ringOf(person.id)).vault).toMatch(/^jiefen-/);
    expect(await keyring.accountOf(person.id)).toBe('zhao');
  });

  it('makes no vault for somebody who works at a desk only', async () => {
    person = { ...person, role: 'judge' };
    answer = letIn;
    expect(await session.signIn(by)).toMatchObject({ ok: true });
    await expect(keyring.ringOf(person.id)).rejects.toThrow();
  });

  it.each([
    ['a wrong password', () => json({ code: 'sign-in.refused' }, 401), 'wrong'],
    ['too many attempts', () => json({ code: 'sign-in.too-many' }, 429), 'locked'],
    ['a server that fails', () => json({ code: 'server.failed' }, 500), 'server'],
    ['a Wi-Fi login page', () => new Response('<html>login</html>'), 'not-our-server'],
    ['a Wi-Fi login page that says no', () => new Response('<html>login</html>', { status: 401 }), 'not-our-server'],
  ])('says so at %s', async (_case, given, problem) => {
    answer = given;
    expect(await session.signIn(by)).toMatchObject({ ok: false, problem });
    await expect(keyring.ringOf(person.id)).rejects.toThrow();
  });
});

describe('a session', () => {
  it('that has ended is told from a missing network', async () => {
    answer = () => json({ code: 'session.none' }, 401);
    expect(await session.check()).toBe('expired');
    answer = letIn;
    expect(await session.check()).toEqual({ person: person.id });
    answer = () => {
      throw new TypeError('no network');
    };
    expect(await session.check()).toBe('unknown');
  });

  it('is begun again with the password that opened the vault, when the server has forgotten it', async () => {
    answer = letIn;
    await session.signIn(by);
    const asked: string[] = [];
    answer = (init) => {
      asked.push(`${init.method} ${String(init.body ?? '')}`);
      return init.method === 'GET' ? json({ code: 'session.none' }, 401) : letIn();
    };
    expect(await session.resume(person.id, by.password)).toBe(true);
    expect(asked).toEqual(['GET ', `POST ${JSON.stringify(by)}`]);
    expect(await session.resume(person.id, undefined)).toBe(false);
    expect(asked).toHaveLength(3);
  });

  it('of somebody else on this phone is replaced by that of who opened their vault', async () => {
    answer = letIn;
    await session.signIn(by);
    const asked: string[] = [];
    answer = ({ method = '' }) => {
      asked.push(method);
      return method === 'GET' ? json({ person: { ...person, id: 'u-other' }, organisation, scopes: [] }) : letIn();
    };
    await session.resume(person.id, by.password);
    expect(asked).toEqual(['GET', 'POST']);
  });

  it('ends with the keys dropped and the name off the list, and the vault kept', async () => {
    answer = letIn;
    await session.signIn(by);
    const { vault } = await keyring.ringOf(person.id);
    answer = () => new Response(null, { status: 204 });
    await session.signOut(person.id);
    await expect(keyring.ringOf(person.id)).rejects.toThrow();
    expect((await keyring.residents()).map((resident) => resident.vault)).not.toContain(vault);
    answer = letIn;
    await session.signIn(by);
    expect((await keyring.ringOf(person.id)).vault).toBe(vault);
  });
});
