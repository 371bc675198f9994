import type { SessionView } from '@jiefen/domain/access/session';
import { recoveryKeyName, textToRequest } from '@jiefen/domain/access/recovery';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Passkeys } from '#platform/passkeys.ts';
import { createTestPlatform, type TestPlatform } from '#platform/testing.ts';
import { openKeyring, type Keyring } from './keyring.ts';
import { bytesToText, randomBytes } from './keyring/bytes.ts';
import { createHold } from './keyring/hold.ts';
import { changeRing, codeFor, makeOrganisationKey, readDisk } from './keyring/testing.ts';

const START = Date.UTC(2026, 5, 8);
const DAY = 86_400_000;
const password = 'jiefen words';

let platform: TestPlatform;
let passkeys: Passkeys;
let people: string[];

beforeEach(() => {
  people = [];
  passkeys = { isLikely: async () => true, make: async () => undefined, ask: async () => undefined };
  platform = createTestPlatform({
    start: START,
    passkeys: {
      isLikely: () => passkeys.isLikely(),
      make: (salt) => passkeys.make(salt),
      ask: (credential, salt) => passkeys.ask(credential, salt),
    },
  });
});

afterEach(async () => {
  const keyring = await start();
  for (const person of people) await keyring.destroy(person);
});

/** The app after its browser was ended: nothing is left in memory. */
const start = (): Promise<Keyring> => openKeyring(platform, createHold());

function somebody(part: Partial<SessionView> = {}, name = '赵德厚'): SessionView {
  const id = `u-${crypto.randomUUID()}`;
  people.push(id);
  const person = { id, name, role: 'village-mediator', orgId: 'pmc-np', region: '990101' } as const;
  return { person, organisation: null, scopes: [], offlineDays: 7, ...part };
}

async function enrol(
  keyring: Keyring,
  view = somebody(),
  secret = password,
): Promise<{ view: SessionView; vault: string }> {
  const admitted = await keyring.admit({ view, account: 'zhao', password: secret });
  if (!admitted.ok) throw new Error('not admitted');
  return { view, vault: (await keyring.ringOf(view.person.id)).vault };
}

const words = () => new TextEncoder().encode('words');
const isIn = async (keyring: Keyring, vault: string) =>
  (await keyring.residents()).find((resident) => resident.vault === vault);

describe('a vault', () => {
  it('opens with the password after a restart, without network, with the same keys', async () => {
    const first = await start();
    const { view, vault } = await enrol(first);
    const sealed = await (await first.ringOf(view.person.id)).cipher.seal(words(), 'place');
    const named = await (await first.ringOf(view.person.id)).derive('evidence', 'name');

    const second = await start();
    await expect(second.ringOf(view.person.id)).rejects.toThrow('locked');
    expect(await second.unlock(vault, { password })).toMatchObject({ ok: true, profile: { name: '赵德厚' } });
    const ring = await second.ringOf(view.person.id);
    expect(new TextDecoder().decode(await ring.cipher.open(sealed, 'place'))).toBe('words');
    const again = await ring.derive('evidence', 'name');
    const sign = (key: CryptoKey) => crypto.subtle.sign('HMAC', key, words());
    expect(new Uint8Array(await sign(again))).toEqual(new Uint8Array(await sign(named)));
    expect([again.extractable, (await ring.derive('evidence', 'seal')).extractable]).toEqual([false, false]);
  });

  it('of one person opens for nobody else on the phone', async () => {
    const keyring = await start();
    const zhao = await enrol(keyring);
    const qian = await enrol(keyring, somebody({}, '钱小满'), 'other words');
    const sealed = await (await keyring.ringOf(zhao.view.person.id)).cipher.seal(words(), 'place');
    await expect((await keyring.ringOf(qian.view.person.id)).cipher.open(sealed, 'place')).rejects.toThrow();
    const restarted = await start();
    expect(await restarted.unlock(zhao.vault, { password: 'other words' })).toMatchObject({ problem: 'wrong' });
    const names = (await restarted.residents()).filter(({ vault }) => [zhao.vault, qian.vault].includes(vault));
    expect(names.map(({ name }) => name)).toEqual(['钱小满', '赵德厚']);
  });

  it('leaves nothing readable on the disk: no name, id, account or password, and no key that can be exported', async () => {
    const keyring = await start();
    const { view } = await enrol(keyring);
    const { text, keys } = await readDisk('jiefen-keys');
    for (const word of ['赵德厚', view.person.id, 'zhao', 'pmc-np', '990101', password])
      expect(text).not.toContain(word);
    expect(keys.map(({ extractable }) => extractable)).toEqual([false]);
  });

  it('can be destroyed while locked, and everything that bears its name with it', async () => {
    const keyring = await start();
    const { view, vault } = await enrol(keyring);
    const beside = indexedDB.open(`evidence-${vault}`);
    await new Promise((resolve) => (beside.onsuccess = resolve));
    beside.result.close();
    await (await start()).destroy(view.person.id);
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    expect(names.filter((name) => name.includes(vault))).toEqual([]);
    expect(await isIn(await start(), vault)).toBeUndefined();
  });
});

describe('wrong passwords', () => {
  it('are counted across restarts, and then one has to wait, longer each time', async () => {
    const { vault } = await enrol(await start());
    const wrong = async () => (await start()).unlock(vault, { password: 'wrong' });
    expect(await wrong()).toMatchObject({ problem: 'wrong', left: 3, wait: 0 });
    await wrong();
    await wrong();
    expect(await wrong()).toMatchObject({ problem: 'wrong', left: 0, wait: 30_000 });
    expect(await (await start()).unlock(vault, { password })).toEqual({ ok: false, problem: 'wait', wait: 30_000 });
    platform.pass(30_000);
    expect(await wrong()).toMatchObject({ problem: 'wrong', wait: 60_000 });
    platform.pass(60_000);
    expect(await (await start()).unlock(vault, { password })).toMatchObject({ ok: true });
    expect(await wrong()).toMatchObject({ problem: 'wrong', left: 3 });
  });

  it('are not forgotten by a clock that is turned back', async () => {
    const { vault } = await enrol(await start());
    for (let time = 0; time < 4; time += 1) await (await start()).unlock(vault, { password: 'wrong' });
    platform.setClock(START - 3_600_000);
    expect(await (await start()).unlock(vault, { password })).toEqual({ ok: false, problem: 'wait', wait: 30_000 });
    platform.pass(10_000);
    expect(await isIn(await start(), vault)).toMatchObject({ wait: 20_000 });
  });
});

describe('without the server', () => {
  it('a vault opens for the days the server has granted, then asks for it, and loses nothing', async () => {
    const { view, vault } = await enrol(await start());
    platform.pass(7 * DAY - 1000);
    expect(await (await start()).unlock(vault, { password })).toMatchObject({ ok: true });
    platform.pass(2000);
    expect(await (await start()).unlock(vault, { password })).toEqual({ ok: false, problem: 'expired' });
    const online = await start();
    expect(await online.admit({ view, account: 'zhao', password })).toMatchObject({ ok: true });
    expect((await online.ringOf(view.person.id)).vault).toBe(vault);
  });

  it('every contact begins the days anew', async () => {
    const keyring = await start();
    const { view, vault } = await enrol(keyring);
    platform.pass(6 * DAY);
    await keyring.contact(view.person.id);
    platform.pass(6 * DAY);
    expect(await (await start()).unlock(vault, { password })).toMatchObject({ ok: true });
  });

  it('a clock turned back gains no time', async () => {
    const { vault } = await enrol(await start());
    platform.pass(5 * DAY);
    expect(await (await start()).unlock(vault, { password })).toMatchObject({ ok: true });
    platform.setClock(START);
    expect(await (await start()).unlock(vault, { password })).toEqual({ ok: false, problem: 'clock-back' });
    platform.setClock(START + 5 * DAY);
    expect(await (await start()).unlock(vault, { password })).toMatchObject({ ok: true });
  });
});

describe('a PIN', () => {
  async function withPin() {
    const keyring = await start();
    const { view, vault } = await enrol(keyring);
    expect(await keyring.setPin(view.person.id, 'wrong', '240861')).toMatchObject({ problem: 'wrong' });
    expect(await keyring.setPin(view.person.id, password, '240861')).toEqual({ ok: true });
    return { keyring, view, vault };
  }

  it('opens again what was locked in this page, and nothing after a restart', async () => {
    const { keyring, view, vault } = await withPin();
    await keyring.lock(view.person.id);
    await expect(keyring.ringOf(view.person.id)).rejects.toThrow('locked');
    expect((await isIn(keyring, vault))?.ways.pin).toBe(true);
    expect(await keyring.unlock(vault, { pin: '240861' })).toMatchObject({ ok: true });

    const restarted = await start();
    expect((await isIn(restarted, vault))?.ways.pin).toBe(false);
    expect(await restarted.unlock(vault, { pin: '240861' })).toEqual({ ok: false, problem: 'password-needed' });
    await restarted.unlock(vault, { password });
    await restarted.lock(view.person.id);
    expect(await restarted.unlock(vault, { pin: '240861' })).toMatchObject({ ok: true });
  });

  it('that is wrong five times leaves only the password', async () => {
    const { keyring, view, vault } = await withPin();
    await keyring.lock(view.person.id);
    for (let left = 4; left > 0; left -= 1) {
      expect(await keyring.unlock(vault, { pin: '000000' })).toMatchObject({ problem: 'wrong', left });
    }
    expect(await keyring.unlock(vault, { pin: '000000' })).toEqual({ ok: false, problem: 'password-needed' });
    expect(await keyring.unlock(vault, { pin: '240861' })).toEqual({ ok: false, problem: 'password-needed' });
    expect(await keyring.unlock(vault, { password })).toMatchObject({ ok: true });
  });
});

describe('a passkey', () => {
  it('opens the vault after a restart, on this device only', async () => {
    const secret = randomBytes(32);
    passkeys.make = async () => ({ credential: Uint8Array.of(1, 2, 3), secret });
    const keyring = await start();
    const { view, vault } = await enrol(keyring);
    expect(await keyring.addPasskey(view.person.id, 'wrong')).toMatchObject({ ok: false, problem: 'wrong' });
    expect(await keyring.addPasskey(view.person.id, password)).toEqual({ ok: true });

    passkeys.ask = async (credential) => (credential.join() === '1,2,3' ? secret : undefined);
    expect(await (await start()).unlock(vault, { passkey: true })).toMatchObject({ ok: true });
    passkeys.ask = async () => randomBytes(32);
    expect(await (await start()).unlock(vault, { passkey: true })).toEqual({ ok: false, problem: 'dismissed' });
    passkeys.ask = async () => undefined;
    expect(await (await start()).unlock(vault, { passkey: true })).toEqual({ ok: false, problem: 'dismissed' });
  });
});

describe('locking', () => {
  it('stands, whatever of the server comes in at the same moment', async () => {
    const keyring = await start();
    const { view, vault } = await enrol(keyring);
    platform.pass(DAY);
    await Promise.all([keyring.renew(view), keyring.contact(view.person.id), keyring.lock(view.person.id)]);
    await expect(keyring.ringOf(view.person.id)).rejects.toThrow('locked');
    expect(await keyring.unlock(vault, { password })).toMatchObject({ ok: true });
  });
});

describe('a password that was changed elsewhere', () => {
  it('opens the vault at once where the vault is open', async () => {
    const keyring = await start();
    const { view, vault } = await enrol(keyring);
    expect(await keyring.admit({ view, account: 'zhao', password: 'new words' })).toMatchObject({ ok: true });
    expect(await (await start()).unlock(vault, { password: 'new words' })).toMatchObject({ ok: true });
    expect(await (await start()).unlock(vault, { password })).toMatchObject({ problem: 'wrong' });
  });

  it('asks for the old one where the vault is locked, and opens it from then on', async () => {
    const { view, vault } = await enrol(await start());
    const keyring = await start();
    const signedIn = { view, account: 'zhao', password: 'new words' };
    expect(await keyring.admit(signedIn)).toEqual({ ok: false, vault });
    expect(await keyring.unlock(vault, { password }, signedIn)).toMatchObject({ ok: true });
    expect(await (await start()).unlock(vault, { password: 'new words' })).toMatchObject({ ok: true });
  });
});

describe('a forgotten password', () => {
  it('is answered by the organisation: request, code, new password; the code opens once', async () => {
    const organisation = await makeOrganisationKey();
    const view = somebody({ recoveryKey: organisation.publicKey });
    const { vault } = await enrol(await start(), view);
    const keyring = await start();
    const request = (await keyring.recoveryRequest(vault)) ?? '';
    const sha256 = await crypto.subtle.digest('SHA-256', organisation.spki);
    expect(textToRequest(request)?.key).toEqual(recoveryKeyName([...new Uint8Array(sha256)]));

    const code = await codeFor(organisation.privateKey, request);
    expect(await keyring.unlock(vault, { code: code.slice(1) })).toEqual({ ok: false, problem: 'mistyped' });
    expect(await keyring.unlock(vault, { code })).toMatchObject({ ok: true });
    await keyring.setPassword(view.person.id, 'new words');

    const later = await start();
    expect(await later.unlock(vault, { code })).toEqual({ ok: false, problem: 'wrong-code' });
    expect(await later.unlock(vault, { password: 'new words' })).toMatchObject({ ok: true });
    expect(await later.recoveryRequest(vault)).not.toBe(request);
  });

  it('has no way without a key of the organisation; one that comes later is taken up', async () => {
    const keyring = await start();
    const { view, vault } = await enrol(keyring);
    expect(await keyring.recoveryRequest(vault)).toBeUndefined();
    const { publicKey } = await makeOrganisationKey();
    await keyring.renew({ ...view, recoveryKey: publicKey });
    expect(await keyring.recoveryRequest(vault)).toMatch(/^[0-9A-Z-]{70,}$/);
  });

  it('keeps nobody out when the server names a key that is none', async () => {
    const view = somebody({ recoveryKey: bytesToText(randomBytes(91)) });
    expect(await enrol(await start(), view)).toMatchObject({ view });
  });
});

describe('a reload of the page', () => {
  it('goes on with what was open, and with the PIN of what was locked, whatever the clock shows by now', async () => {
    let left: unknown;
    const reload = { take: async () => left, onLeave: (give: () => unknown) => void (leave = () => (left = give())) };
    let leave: () => unknown = () => undefined;
    const page = () => openKeyring({ ...platform, reload }, createHold());
    const keyring = await page();
    const { view, vault } = await enrol(keyring);
    await keyring.setPin(view.person.id, password, '240861');
    leave();
    platform.setClock(START - 3650 * DAY);
    const second = await page();
    expect((await second.opened())?.name).toBe('赵德厚');
    await second.lock(view.person.id);
    leave();
    platform.setClock(START);
    const third = await page();
    await expect(third.ringOf(view.person.id)).rejects.toThrow('locked');
    expect(await third.unlock(vault, { pin: '240861' })).toMatchObject({ ok: true });
  });

  it('believes nothing that was not left by the app', async () => {
    const reload = { take: async () => ({ kept: [{ vault: 'x' }], pinned: [] }), onLeave: () => undefined };
    expect(await (await openKeyring({ ...platform, reload }, createHold())).opened()).toBeUndefined();
  });
});

describe('damage of the keyring', () => {
  it('of the password slot is told from a wrong password, and the other ways still open', async () => {
    const organisation = await makeOrganisationKey();
    const { vault } = await enrol(await start(), somebody({ recoveryKey: organisation.publicKey }));
    await changeRing(vault, (ring) => ({
      ...ring,
      slots: ring.slots.map((slot, index) => (index === 0 ? { ...slot, text: slot.text.slice(0, -2) } : slot)),
    }));
    const keyring = await start();
    expect(await isIn(keyring, vault)).toMatchObject({ name: '赵德厚', ways: { password: false, recovery: true } });
    expect(await keyring.unlock(vault, { password })).toEqual({ ok: false, problem: 'damaged' });
    const request = (await keyring.recoveryRequest(vault)) ?? '';
    expect(await keyring.unlock(vault, { code: await codeFor(organisation.privateKey, request) })).toMatchObject({
      ok: true,
    });
  });

  it('of the label costs the name only: the vault is found again by its password', async () => {
    const { view, vault } = await enrol(await start());
    await changeRing(vault, (ring) => ({ ...ring, label: { ...ring.label, iv: new Uint8Array(12) } }));
    const keyring = await start();
    expect(await isIn(keyring, vault)).toMatchObject({ name: undefined });
    expect(await keyring.admit({ view, account: 'zhao', password })).toMatchObject({ ok: true });
    expect((await keyring.ringOf(view.person.id)).vault).toBe(vault);
  });

  it('of what is known of the person asks for the server', async () => {
    const { view, vault } = await enrol(await start());
    await changeRing(vault, (ring) => ({ ...ring, settings: { ...ring.settings, iv: new Uint8Array(12) } }));
    const keyring = await start();
    expect(await keyring.unlock(vault, { password })).toEqual({ ok: false, problem: 'unreadable' });
    expect(await keyring.admit({ view, account: 'zhao', password })).toMatchObject({ ok: true });
    expect((await keyring.ringOf(view.person.id)).vault).toBe(vault);
  });
});
