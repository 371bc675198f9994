import type { Person } from '@jiefen/domain/access/people';
import type { Identity } from '@jiefen/domain/access/view/shield';
import type { History } from '@jiefen/domain/desk/case-detail';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import { purposes } from '@jiefen/domain/desk/purposes';
import { isRecord, leafAt, parseObject, topOf, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { DocumentRow, VersionRow } from '../../store/tables.ts';
import { writeAudit } from '../audit.ts';
import { firstAltered } from '../version-chain.ts';
import { differences } from './differences.ts';
import { findCase } from './find-case.ts';
import { labelOf } from './labels.ts';
import { idsAt } from './mentions.ts';
import { namesOf } from './names.ts';
import { answered, type Answer, type DeskSetting } from './setting.ts';
import { shownConflict, shownValue } from './shown.ts';

/** Tells who changed what in a case, newest first, and whether the chain of versions holds (rule S7). */
export async function readHistory(setting: DeskSetting, person: Person, id: string): Promise<Answer<History>> {
  const { region } = person;
  const directory = await setting.directoryOf(region);
  return setting.store.write(async (records) => {
    const found = await findCase(records, person, directory, id);
    if (found === undefined) return { ok: false, problem: 'unknown' };
    if (found.level !== 'full') return { ok: false, problem: 'refused' };
    const versions = await records.versions.all(region, id);
    const entry = { region, at: setting.clock(), person: person.id, object: id };
    await writeAudit(records, { ...entry, action: 'case.history', purpose: purposes.history.zh });
    const altered = alteredIn(found.row, versions);
    const entries = versions.map((version, at) => toEntry(found, version, versions[at - 1])).toReversed();
    return answered({
      versions: entries,
      verified: altered === null,
      altered,
      names: await namesOf(
        records,
        region,
        directory,
        entries.flatMap(({ person: author, fields }) => [
          author,
          ...fields.flatMap(({ path, before, after }) =>
            [before, after].flatMap((value) => idsAt(found.collection, path, value)),
          ),
        ]),
      ),
    });
  });
}

/** The present document is the end of the chain. */
function alteredIn(row: DocumentRow, versions: readonly VersionRow[]): number | null {
  const altered = firstAltered(versions)?.ver;
  if (altered !== undefined) return altered;
  const last = versions.at(-1);
  return last?.hash === row.hash && last.body === row.body ? null : row.ver;
}

interface Reading {
  collection: DeskCollection;
  identity: Identity;
}

function toEntry(reading: Reading, version: VersionRow, before: VersionRow | undefined): History['versions'][number] {
  const { ver, at, person, device } = version;
  const now = parseObject(version.body);
  const then = before === undefined ? {} : parseObject(before.body);
  const fields = differences(then, now).map((path) => toField(reading, path, then, now));
  return { ver, at: new Date(at).toISOString(), person, device: ownPart(device), fields };
}

function toField({ collection, identity }: Reading, path: string, then: JsonObject, now: JsonObject) {
  const value = (body: JsonObject) => {
    const found = leafAt(body, path);
    if (!isRecord(found)) return shownValue(collection, identity, path, found);
    return topOf(path) === 'conflicts' ? shownConflict(collection, identity, found) : found;
  };
  return { path, label: labelOf(collection, path, now), before: value(then), after: value(now) };
}

/** A device is written behind its person. */
function ownPart(device: string): string {
  return device.slice(device.indexOf('/') + 1);
}
