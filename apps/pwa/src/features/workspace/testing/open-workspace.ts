import { onTestFinished } from 'vitest';
import { openDatabase } from '#data/database.ts';
import type { Profile } from '#data/profile.ts';
import { createLazyEvidence } from '#data/evidence/lazy.ts';
import { createCipher } from '#data/log/cipher.ts';
import { outlinerOf } from '#data/outlines.ts';
import { createTestDisk, type TestDisk } from '#data/testing.ts';
import { furnish, type Workspace } from '#data/workspace.ts';
import { createTestPlatform, type TestPlatform } from '#platform/testing.ts';

const START = Date.parse('2026-04-15T10:00:00+08:00');

/** The mediator of the tests. */
export const zhao: Profile = {
  id: 'u-zhao',
  name: '赵德厚',
  role: 'village-mediator',
  orgId: 'pmc-np',
  region: '990101',
  organisation: { id: 'pmc-np', name: '南坡村人民调解委员会', type: 'committee', divisionCode: '990101100201' },
};

/** Opens a real workspace on a disk in memory, without network, until the test ends. Hand over a disk to open what lies on it. */
export async function openTestWorkspace(
  profile: Profile = zhao,
  disk: TestDisk = createTestDisk(),
): Promise<Workspace & { readonly platform: TestPlatform }> {
  const platform = createTestPlatform({ start: START });
  const database = await openDatabase({ name: `test-${disk.storage.name}`, storage: disk.storage, outlinerOf });
  const furnished = await furnish(platform, profile, database);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const ring = { vault: `test-${crypto.randomUUID()}`, cipher: createCipher(key) };
  const evidence = createLazyEvidence(furnished, ring);
  onTestFinished(async () => {
    await evidence.close();
    await furnished.close();
  });
  return { ...furnished, platform, evidence, damage: [], onTaken: () => () => undefined };
}
