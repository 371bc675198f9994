import { createLedger } from '../../apps/sync-server/src/simulator/ledger.ts';
import { organisations } from '../../apps/sync-server/src/simulator/people.ts';
import { readEndState, scopesIn, wordsIn, wordsOnServer } from '../../apps/sync-server/src/simulator/state.ts';
import { documentRules } from '../../apps/sync-server/src/services/domain-rules.ts';
import { createDirectory } from '../../packages/domain/src/access/people.ts';
import { isSame } from '../../packages/domain/src/sync/leaves.ts';
import type { Device } from './device.ts';
import type { Field } from './field.ts';
import type { Word } from './hands.ts';

/** Words somebody was told are saved and that can be read nowhere any more (S1). */
export async function lostWords(field: Field, words: readonly Word[], excused: ReadonlySet<string>): Promise<string[]> {
  const server = wordsOnServer(await readEndState(field.server.store, [], createLedger(), excused));
  const phones = wordsHeld(field.devices);
  return words
    .filter(({ text, isReplaced }) => !isReplaced && !excused.has(text) && !server.has(text) && !phones.has(text))
    .map(({ text, document, path, device }) => `${text} of ${document} ${path} written on ${device}`);
}

/** Every word that lies on one of these phones. */
export function wordsHeld(devices: readonly Device[]): Set<string> {
  return wordsIn(devices.flatMap(({ disk }) => disk.texts()));
}

/** In what a phone that is on differs from what the server shows its person (S3, S9, S16). */
export async function differences({ server }: Field, device: Device): Promise<string[]> {
  const { documents } = await readEndState(server.store, [], createLedger(), new Set());
  const mine = new Set(documentRules.scopesOf(device.person, createDirectory(organisations)));
  const visible = new Map(
    documents.filter(({ json }) => scopesIn(json).some((scope) => mine.has(scope))).map(({ id, json }) => [id, json]),
  );
  const found: string[] = [];
  for (const rows of device.database.synced.values()) {
    for (const row of await rows.all()) {
      const theirs = visible.get(row.id);
      visible.delete(row.id);
      if (row.unsent === 1) found.push(`${device.name} never gets rid of ${row.id}`);
      else if (row.refusal !== null) continue;
      else if (theirs === undefined) found.push(`${device.name} still holds ${row.id}`);
      else if (!isSame(theirs, JSON.parse(JSON.stringify(row.body))))
        found.push(`${device.name} shows an old ${row.id}`);
    }
  }
  return [...found, ...[...visible.keys()].map((id) => `${device.name} misses ${id}`)];
}
