import { createHash } from 'node:crypto';
import { organisationSchema } from '@jiefen/domain/access/session';
import { newEnvelope } from '@jiefen/domain/case-type/envelope';
import { divisionsOf } from '@jiefen/domain/reference/divisions';
import { isSame, parseObject, type JsonObject } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';
import type { Store } from '../store/store.ts';
import { openBatch } from './batch.ts';
import type { Directories } from './directory.ts';
import type { DocumentRules } from './document-rules.ts';

/** Who signs what the server writes by itself. */
const SERVER = 'server';

export interface ReferenceSetting {
  store: Store;
  rules: DocumentRules;
  directories: Directories;
  /** Milliseconds since 1970 UTC. */
  clock(): number;
  newId(): string;
  onMoved(region: string, scopes: readonly string[]): void;
}

/**
 * Tells every phone of a region who there is: organisations, people and divisions by name, as a reference
 * document. Nothing is written when nothing changed.
 */
export async function publishDirectory(setting: ReferenceSetting, region: string): Promise<void> {
  const { store, rules, directories, clock, newId, onMoved } = setting;
  const directory = await directories.of(region);
  const id = referenceId(region, 'directory');
  const now = clock();
  const scopes = await store.write(async (records) => {
    const batch = await openBatch(
      { records, region, epoch: await records.meta.epoch(), now, rules, newId, directory },
      [id],
    );
    const { accounts } = records;
    const content = contentOf(await accounts.organisations(region), await accounts.all(region));
    const current = batch.current(id)?.body;
    if (current !== undefined && Object.entries(content).every(([key, value]) => isSame(current[key], value)))
      return [];
    const at = new Date(now).toISOString();
    const body =
      current ?? parseObject(JSON.stringify(newEnvelope({ id, region, schema: 1, createdAt: at, createdBy: SERVER })));
    await batch.write({
      collection: 'reference',
      op: newId(),
      author: { person: SERVER, device: SERVER, hlc: '' },
      changed: Object.keys(content),
      body: { ...body, ...content },
    });
    return batch.flush();
  });
  if (scopes.length > 0) onMoved(region, scopes);
}

function contentOf(
  bodies: readonly string[],
  people: readonly { id: string; name: string; org_id: string; role: string; active: number }[],
): JsonObject {
  const organisations = bodies.map((body) => v.parse(organisationSchema, JSON.parse(body)));
  return {
    kind: 'directory',
    organisations: organisations.map(({ id, name, type, parent, divisionCode }) => ({
      id,
      name,
      type,
      parent,
      divisionCode,
    })),
    people: people
      .filter(({ active }) => active === 1)
      .map(({ id, name, org_id: orgId, role }) => ({ id, name, orgId, role })),
    divisions: divisionsOf(organisations).map(({ code, name }) => ({ code, name })),
  };
}

/** The same id for the same region and kind, in the form of a UUID (version 8, RFC 9562). */
function referenceId(region: string, kind: string): string {
  const hex = createHash('sha256').update(`${region}/${kind}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
