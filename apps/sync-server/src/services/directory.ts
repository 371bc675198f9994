import { createDirectory, type Directory } from '@jiefen/domain/access/people';
import { organisationSchema } from '@jiefen/domain/access/session';
import * as v from 'valibot';
import type { Store } from '../store/store.ts';

/** The organisations of each region, read once and kept. */
export interface Directories {
  of(region: string): Promise<Directory>;
  /** The organisations of a region changed: read them again. */
  forget(region: string): void;
}

/** Makes the directories. A reading that failed is not kept. */
export function createDirectories(store: Store): Directories {
  const byRegion = new Map<string, Promise<Directory>>();

  const of = (region: string) => {
    const known = byRegion.get(region);
    if (known !== undefined) return known;
    const reading = readDirectory(store, region);
    byRegion.set(region, reading);
    reading.catch(() => byRegion.delete(region));
    return reading;
  };

  return {
    of,
    forget: (region) => void byRegion.delete(region),
  };
}

async function readDirectory(store: Store, region: string): Promise<Directory> {
  const bodies = await store.read((records) => records.accounts.organisations(region));
  return createDirectory(bodies.map((body) => v.parse(organisationSchema, JSON.parse(body))));
}
