import { PERSON_HEADER } from '@jiefen/domain/access/session';
import type { Platform } from '#platform/platform.ts';

/** A platform whose requests speak for one person: the browser's session may be that of another on the same phone. */
export function actAs(platform: Platform, person: string): Platform {
  return {
    ...platform,
    fetch(address, init) {
      const headers = new Headers(init.headers);
      headers.set(PERSON_HEADER, encodeURIComponent(person));
      return platform.fetch(address, { ...init, headers });
    },
  };
}
