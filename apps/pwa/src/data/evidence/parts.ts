import type { Platform } from '#platform/platform.ts';
import type { Cipher } from '../log/cipher.ts';
import { createContents, type Contents } from './contents.ts';
import { openJournal, type Journal } from './journal.ts';
import { openPouch, type Pouch } from './pouch.ts';
import { openPreference, type Preference } from './preference.ts';
import { createRecordings, type Recordings } from './recordings.ts';
import { openSafe } from './safe.ts';

/** What lies in an evidence database. */
export interface Parts {
  pouch: Pouch;
  contents: Contents;
  journal: Journal;
  recordings: Recordings;
  preference: Preference;
}

/** Opens an evidence database; rejects when the browser cannot, or when the key is another one. */
export async function openParts(
  name: string,
  cipher: Cipher,
  { newId, locks }: Pick<Platform, 'newId' | 'locks'>,
): Promise<Parts> {
  const pouch = openPouch(name);
  const safe = await openSafe(pouch, name, cipher);
  return {
    pouch,
    contents: createContents(pouch, safe),
    journal: await openJournal(pouch, safe),
    recordings: createRecordings({ pouch, safe, newId, locks }),
    preference: await openPreference(pouch),
  };
}
