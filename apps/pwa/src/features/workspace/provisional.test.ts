import { provisionalNumber } from '@jiefen/domain/identity/doc-number';
import { aMediation, testId } from '@jiefen/domain/testing';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#data/database.ts';
import { outlinerOf } from '#data/outlines.ts';
import { createTestDisk } from '#data/testing.ts';
import { furnish } from '#data/workspace.ts';
import { createTestPlatform } from '#platform/testing.ts';
import { nextProvisional } from './provisional.ts';
import { zhao } from './testing/open-workspace.ts';

test('numbers rise with every case made on this phone, however many others came in between', async () => {
  const { storage } = createTestDisk();
  const platform = createTestPlatform({ start: Date.parse('2026-04-15T10:00:00+08:00') });
  const app = await furnish(platform, zhao, await openDatabase({ name: 'provisional', storage, outlinerOf }));
  onTestFinished(() => app.close());
  const code = app.device.slice(-4).toUpperCase();
  expect(await nextProvisional(app, 'mediation')).toBe(provisionalNumber(code, 1));
  await app.documents.create('mediation', { ...aMediation({ tempNo: provisionalNumber(code, 41) }), id: testId(1) });
  for (let other = 2; other < 40; other += 1) {
    await app.documents.create('mediation', {
      ...aMediation({ tempNo: provisionalNumber('ZZZZ', 90) }),
      id: testId(other),
    });
  }
  expect(await nextProvisional(app, 'mediation')).toBe(provisionalNumber(code, 42));
});
