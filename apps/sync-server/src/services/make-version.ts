import type { JsonObject } from '@jiefen/domain/sync/leaves';
import type { DocumentRow, VersionRow } from '../store/tables.ts';
import type { BatchSetting, Current, Writing } from './batch.ts';
import type { AudienceMember } from './document-rules.ts';
import { hashVersion, NO_HASH } from './version-chain.ts';

export interface Made {
  current: Current;
  row: DocumentRow;
  version: VersionRow;
  audience: readonly AudienceMember[];
}

/** Builds the next version of a document: stamped, addressed and chained to the one before. */
export async function makeVersion(
  setting: BatchSetting,
  writing: Writing,
  before: DocumentRow | undefined,
): Promise<Made> {
  const { records, region, now, rules, directory } = setting;
  const { collection, op, author, origin } = writing;
  const ver = Math.max((before?.ver ?? 0) + 1, origin?.ver ?? 0);
  const body: JsonObject = { ...writing.body, ver, op, hlc: author.hlc };
  const id = String(body['id']);
  await rules.stamp(collection, body, {
    directory,
    now,
    isRelay: origin !== undefined,
    next: (series) => records.numbering.next(region, series, id),
    claim: (series, number) => records.numbering.claim(region, series, number, id),
  });
  const audience = rules.audience(collection, body, directory);
  body['scopes'] = syncedScopes(audience);
  const text = JSON.stringify(body);
  const version = chain(setting, writing, before?.hash ?? NO_HASH, { ver, text });
  const row = { region, id, collection, ver, op, body: text, hash: version.hash, changed_at: now };
  return { current: { collection, ver, op, body }, row, version, audience };
}

function chain(
  { region, epoch, now }: BatchSetting,
  { op, author, origin, changed, body }: Writing,
  prev: string,
  { ver, text }: { ver: number; text: string },
): VersionRow {
  return {
    region,
    id: String(body['id']),
    ver,
    epoch,
    origin_epoch: origin?.epoch ?? null,
    origin_ver: origin?.ver ?? null,
    op,
    ...author,
    changed: JSON.stringify(changed),
    body: text,
    at: now,
    prev,
    hash: hashVersion(prev, op, text),
  };
}

/** Scopes whose phones keep the whole document; what starts with `desk/` is never cached on a phone. */
function syncedScopes(audience: readonly AudienceMember[]): string[] {
  return audience
    .filter((member) => member.level === 'full' && !member.scope.startsWith('desk/'))
    .map((member) => member.scope)
    .sort();
}
