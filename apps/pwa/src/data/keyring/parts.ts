import type { Platform } from '#platform/platform.ts';
import type { KeyStore } from '../key-store.ts';
import type { Hold } from './hold.ts';

/** What the keyring is put together from. */
export interface KeyringParts {
  platform: Pick<Platform, 'newId' | 'clock' | 'timer' | 'passkeys' | 'reload' | 'locks' | 'channel'>;
  store: KeyStore;
  hold: Hold;
}
