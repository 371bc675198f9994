import { expect, test } from 'vitest';
import { demoAccounts, demoPassword } from './accounts.ts';
import { bannerText, lanAddressOf } from './banner.ts';

const here = 'http://localhost:8787';
const nobodyShown = { accounts: [], anybody: true };

test('a phone is led to the address of the home network', () => {
  expect(lanAddressOf([here, 'http://172.17.0.1:8787', 'http://192.168.1.20:8787'])).toBe('http://192.168.1.20:8787');
  expect(lanAddressOf([here, 'http://10.0.0.7:8787'])).toBe('http://10.0.0.7:8787');
  expect(lanAddressOf([here, 'http://127.0.0.1:8787', 'http://[::1]:8787'])).toBeUndefined();
});

test('the banner shows the address, its code to scan and the ways to use it on a phone', () => {
  const text = bannerText([here, 'http://192.168.1.20:8787'], nobodyShown);
  expect(text).toContain('http://192.168.1.20:8787');
  expect(text.match(/[█▀▄]/g)?.length).toBeGreaterThan(100);
  expect(text).toContain('adb reverse tcp:8787 tcp:8787');
  expect(text).not.toContain(demoPassword);
});

test('a server that only its own machine can reach says how to open it, and shows no code', () => {
  const text = bannerText([here], nobodyShown);
  expect(text).toContain('HOST=0.0.0.0');
  expect(text).not.toMatch(/[█▀▄]/);
});

test('a server that knows nobody says how to enter people', () => {
  expect(bannerText([here], { accounts: [], anybody: false })).toContain('npm run enter -- roster.json');
  expect(bannerText([here], nobodyShown)).not.toContain('npm run enter');
});

test('with the demo on, the banner names every account once with its password', () => {
  const text = bannerText([here], { accounts: demoAccounts(), anybody: true });
  expect(text).toContain(demoPassword);
  for (const { account, name } of demoAccounts())
    expect(text.split('\n').filter((line) => line.startsWith(`  ${account} `) && line.includes(name))).toHaveLength(1);
});

test('there is a demo account for every role', () => {
  expect(new Set(demoAccounts().map(({ role }) => role.zh)).size).toBe(11);
});
