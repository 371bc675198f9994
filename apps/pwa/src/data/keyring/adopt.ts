import * as v from 'valibot';
import { enterAgain } from './enter.ts';
import { type Kept, masterOf, type Pinned } from './hold.ts';
import type { KeyringParts } from './parts.ts';
import { costSchema } from './stretch.ts';

const sealedSchema = v.object({ iv: v.instance(Uint8Array<ArrayBuffer>), bytes: v.instance(ArrayBuffer) });

const leftSchema = v.object({
  kept: v.array(v.object({ vault: v.string(), key: v.instance(CryptoKey), sealed: sealedSchema })),
  pinned: v.array(
    v.object({ vault: v.string(), cost: costSchema, salt: v.string(), sealed: sealedSchema, failures: v.number() }),
  ),
});

/** What the next page needs to go on without a password; `undefined` when nothing is held. */
export function leaveHold({ hold }: KeyringParts): { kept: Kept[]; pinned: Pinned[] } | undefined {
  const kept = [...hold.open.values()].map((open) => open.kept);
  const pinned = [...hold.pinned.values()];
  return kept.length + pinned.length === 0 ? undefined : { kept, pinned };
}

/** Goes on with what the page before this one held. */
export async function adoptHold(parts: KeyringParts): Promise<void> {
  const left = v.safeParse(leftSchema, await parts.platform.reload.take());
  if (!left.success) return;
  for (const pinned of left.output.pinned) parts.hold.pinned.set(pinned.vault, pinned);
  for (const kept of left.output.kept) await enterAgain(parts, kept.vault, await masterOf(kept));
}
