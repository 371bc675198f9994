import { attachmentsIn } from '../../../packages/domain/src/field/attachment.ts';
import { digestOf } from '../../../apps/pwa/src/data/evidence/digest.ts';
import type { Evidence } from '../../../apps/pwa/src/data/evidence/evidence.ts';
import { noEvidence, type EvidenceStatus } from '../../../apps/pwa/src/data/evidence/status.ts';
import { createCipher } from '../../../apps/pwa/src/data/log/cipher.ts';
import type { Furnished } from '../../../apps/pwa/src/data/workspace.ts';
import { createCell, type Live } from '../../../apps/pwa/src/platform/live.ts';
import type { Random } from '../../../apps/sync-server/src/simulator/random.ts';
import type { Acknowledged } from '../report.ts';
import type { KeptVault } from './vault.ts';

const NAME = 'kills-evidence';
/** Several parts of what is sent at a time. */
const LARGEST = 900_000;
const MOST_WAITING = 6;
const HEAD = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
/** The most the browser gives random bytes for in one call. */
const DRAW = 65_536;

/** The photos of the phone. */
export interface Photos {
  readonly evidence: Evidence;
  readonly status: Live<EvidenceStatus> & { readonly current: EvidenceStatus };
  /** Takes a photo for a case, unless many are waiting; what was acknowledged. */
  take(id: string): Promise<Acknowledged | undefined>;
  /** What the bytes of the files are that the server has not received: the hash of each, reckoned anew. */
  inventory(): Promise<string[]>;
}

/** Opens the photos. Their key stays when the vault of the words gets another. */
export async function openPhotos(furnished: Furnished, { key }: KeptVault, random: Random): Promise<Photos> {
  const status = createCell(noEvidence);
  const { openEvidence } = await import('../../../apps/pwa/src/data/evidence/evidence.ts');
  const evidence = await openEvidence({ name: NAME, cipher: createCipher(key), furnished, status });
  await evidence.setLargeAnyway(true);
  return {
    evidence,
    status,

    async take(id) {
      if (status.current.files.size >= MOST_WAITING) return undefined;
      const bytes = photo(1 + random.below(LARGEST));
      const digest = await digestOf(await bytes.arrayBuffer());
      const added = await evidence.add({ collection: 'mediation', id }, 'photo', { bytes, takenAt: now() });
      if (!added.ok) throw new Error(added.problem);
      return { what: 'photo', id, element: added.file.id, digest };
    },

    async inventory() {
      const found: string[] = [];
      for (const { entry } of status.current.files.values()) {
        const row = await furnished.documents.read('mediation', entry.of.id);
        const file = attachmentsIn(row?.body).find(({ digest }) => digest === entry.digest);
        const shown = file && (await evidence.show(entry.of, file, 'whole'));
        if (shown?.ok) found.push(await digestOf(await shown.bytes.arrayBuffer()));
      }
      return found;
    },
  };
}

/** Bytes nobody has seen before, behind the head by which the server knows a JPEG. */
function photo(size: number): Blob {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += DRAW) crypto.getRandomValues(bytes.subarray(at, at + DRAW));
  return new Blob([HEAD, bytes], { type: 'image/jpeg' });
}

function now(): string {
  return new Date().toISOString();
}
