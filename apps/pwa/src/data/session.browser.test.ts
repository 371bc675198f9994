import { beforeEach, describe, expect, it } from 'vitest';
import { createTestPlatform } from '#platform/testing.ts';
import { deleteStores } from './log/indexed-db.ts';
import { openKeyring, type Keyring } from './keyring.ts';
import { createSession, type Session } from './session.ts';

const person = { id: 'u-zhao', name: '赵测试', role: 'village-mediator', orgId: 'pmc-np', region: '990101' };
const organisation = { id: 'pmc-np', name: '南坡村人民调解委员会', type: '村调委会' };

let keyring: Keyring;
let answer: () => Response;
let session: Session;

beforeEach(async () => {
  keyring = await openKeyring(() => crypto.randomUUID());
  await keyring.forget();
  const platform = createTestPlatform({ start: 0, fetch: async () => answer() });
  session = createSession(platform, keyring);
});

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

const by = { account: 'zhao', password: 'words' };

describe('signing in', () => {
  it('is remembered on the phone, so that the app opens without network', async () => {
    answer = () => json({ person, organisation, scopes: ['user/u-zhao'] });
    expect(await session.signIn(by)).toEqual({ ok: true, profile: { ...person, organisation } });

    answer = () => {
      throw new TypeError('no network');
    };
    expect(await session.restore()).toEqual({ ...person, organisation });
    expect(await session.check()).toBe('unknown');
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
    expect(await session.restore()).toBeUndefined();
  });

  it('forgets who was signed in and keeps their vault', async () => {
    answer = () => json({ person, organisation, scopes: [] });
    await session.signIn(by);
    const { vault } = await keyring.ringOf(person.id);
    answer = () => new Response(null, { status: 204 });
    await session.signOut();
    expect(await session.restore()).toBeUndefined();
    expect((await keyring.ringOf(person.id)).vault).toBe(vault);
  });

  it('tells an ended session from a missing network', async () => {
    answer = () => json({ code: 'session.none' }, 401);
    expect(await session.check()).toBe('expired');
    answer = () => json({ person, organisation, scopes: [] });
    expect(await session.check()).toBe('signed-in');
  });
});

describe('the keyring', () => {
  it('gives each person a vault and a key of their own, that no script can read', async () => {
    const [one, other] = [await keyring.ringOf('u-one'), await keyring.ringOf('u-other')];
    expect(one.vault).not.toBe(other.vault);
    const sealed = await one.cipher.seal(new TextEncoder().encode('words'), 'place');
    await expect(other.cipher.open(sealed, 'place')).rejects.toThrow();
    await expect(one.cipher.open(sealed, 'another place')).rejects.toThrow();
    expect(new TextDecoder().decode(await one.cipher.open(sealed, 'place'))).toBe('words');
  });

  it('destroys what nobody may read any more', async () => {
    const { vault } = await keyring.ringOf('u-gone');
    await keyring.destroy('u-gone');
    expect((await keyring.ringOf('u-gone')).vault).not.toBe(vault);
    await deleteStores(vault);
  });
});
