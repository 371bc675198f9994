import { hasEnded } from '../flow/fold.ts';
import { matterFlow } from '../flow/matter.ts';
import type { MatterBody } from './matter.ts';

/** A body that was written to and has not signed for it. */
export interface MissingReceipt {
  orgId: string;
  /** When the matter was sent, ISO 8601. */
  since: string;
}

/**
 * The bodies a sent matter still waits for: addressed, and nobody of them has signed. A draft and a matter that is over
 * wait for nobody.
 */
export function missingReceipts(matter: MatterBody): MissingReceipt[] {
  const first = matter.events.find(({ type }) => type.startsWith(`${matter.type}.`));
  if (first === undefined || hasEnded(matterFlow, matter)) return [];
  const signed = new Set(matter.events.filter(({ type }) => type === 'signed').map(signerOf));
  return (matter.toOrgIds ?? []).filter((orgId) => !signed.has(orgId)).map((orgId) => ({ orgId, since: first.at }));
}

function signerOf({ payload }: { payload?: Record<string, unknown> | undefined }): unknown {
  return payload?.['orgId'];
}
