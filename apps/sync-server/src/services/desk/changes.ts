import type { Directory, Person } from '@jiefen/domain/access/people';
import type { DeskChanges, DeskReceipts } from '@jiefen/domain/desk/attention';
import { parseObject } from '@jiefen/domain/sync/leaves';
import type { Change } from '@jiefen/domain/sync/wire';
import type { Records } from '../../store/store.ts';
import { findCase } from './find-case.ts';
import { rejoin } from './rejoin.ts';
import { answered, type Answer, type DeskSetting } from './setting.ts';
import { shown } from './shown.ts';

/**
 * Takes changes made at a desk. A desk is one more device: merged, kept, refused and answered like any other.
 * What it was not shown stays as it is.
 */
export async function changeFromDesk(
  setting: DeskSetting,
  person: Person,
  { device, changes }: DeskChanges,
): Promise<Answer<DeskReceipts>> {
  const directory = await setting.directoryOf(person.region);
  const { epoch, whole } = await setting.store.read(async (records) => {
    const joined: (Change | undefined)[] = [];
    for (const change of changes) joined.push(await toWhole(records, person, directory, change));
    return { epoch: await records.meta.epoch(), whole: joined.filter((change) => change !== undefined) };
  });
  if (whole.length < changes.length) return { ok: false, problem: 'invalid' };
  return answered({ epoch, receipts: await setting.push(person, device, whole) });
}

async function toWhole(
  records: Records,
  person: Person,
  directory: Directory,
  change: Change,
): Promise<Change | undefined> {
  const found = await findCase(records, person, directory, change.doc.id);
  if (found === undefined || change.base === null) return change;
  const version = await records.versions.at(person.region, change.doc.id, change.base.ver);
  const base = version === undefined ? found.body : parseObject(version.body);
  const { collection, identity } = found;
  const doc = rejoin({ collection, identity, base, view: shown(found, base) }, change.doc);
  return doc && { ...change, doc };
}
