import type { Cell } from '#platform/live.ts';
import type { Entry, Journal } from './journal.ts';
import type { EvidenceStatus, FileReason, FileStatus } from './status.ts';

/** Where the state of every file is written up. */
export interface EvidenceBoard {
  /** Writes up what the journal says now. */
  show(part?: Partial<EvidenceStatus>): void;
  onHeld(entry: Entry, reason: FileReason | undefined): void;
  onSending(entry: Entry, bytes: number): void;
}

/** Hangs the board up over the journal. */
export function createBoard(journal: Journal, status: Cell<EvidenceStatus>): EvidenceBoard {
  const reasons = new Map<string, FileReason | undefined>();
  const sent = new Map<string, number>();
  let sending: string | undefined;

  function show(part: Partial<EvidenceStatus> = {}): void {
    const files = new Map<string, FileStatus>();
    for (const entry of journal.outstanding()) {
      // One file in two cases is one line; the one that can go first speaks for it.
      if (!files.has(entry.digest)) files.set(entry.digest, toStatus(entry));
    }
    status.set({ ...status.current, ...part, files, isKnown: true, damaged: journal.damaged });
  }

  function toStatus(entry: Entry): FileStatus {
    const state = entry.state === 'parked' ? 'refused' : sending === keyOf(entry) ? 'sending' : 'onPhone';
    const reason = entry.reason ?? reasons.get(keyOf(entry));
    return { entry, state, reason, sent: sent.get(entry.digest) ?? 0 };
  }

  return {
    show,
    onHeld(entry, reason) {
      if (sending === keyOf(entry)) sending = undefined;
      reasons.set(keyOf(entry), reason);
    },
    onSending(entry, bytes) {
      sending = keyOf(entry);
      sent.set(entry.digest, bytes);
      show();
    },
  };
}

function keyOf({ digest, of }: Entry): string {
  return `${digest}|${of.collection}/${of.id}`;
}
