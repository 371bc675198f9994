import type { Acknowledged, Inventory } from './report.ts';

/** A case as somebody holds it: the phone or the server. */
export interface HeldCase {
  /** The number of the last brief that stands. */
  brief: number;
  elements: ReadonlySet<string>;
}

/** What one place has: the phone or the server. */
export interface Holdings {
  cases: ReadonlyMap<string, HeldCase>;
  /** Whole files, by the hash of their bytes. */
  files: ReadonlySet<string>;
}

/** The book of every write that was acknowledged, kept outside of the browser. */
export interface Ledger {
  note(write: Acknowledged): void;
  readonly count: number;
  /** Acknowledged writes that neither of these has, each named once in the life of the book. */
  missing(holders: readonly Holdings[], drafts?: ReadonlyMap<string, number>): Acknowledged[];
}

/** Opens an empty book. */
export function createLedger(): Ledger {
  const writes: Acknowledged[] = [];
  const told = new Set<Acknowledged>();
  return {
    note: (write) => void writes.push(write),
    get count() {
      return writes.length;
    },
    missing(holders, drafts) {
      const lost = writes.filter((write) => !told.has(write) && !isHeld(write, holders, drafts));
      for (const write of lost) told.add(write);
      return lost;
    },
  };
}

function isHeld(
  write: Acknowledged,
  holders: readonly Holdings[],
  drafts: ReadonlyMap<string, number> | undefined,
): boolean {
  if (write.what === 'draft') return drafts === undefined || (drafts.get(write.key) ?? -1) >= write.turn;
  const isHere = holders.some(({ cases }) => {
    const held = cases.get(write.id);
    if (held === undefined) return false;
    if (write.what === 'brief') return held.brief >= write.turn;
    return write.what === 'case' || held.elements.has(write.element);
  });
  return isHere && (write.what !== 'photo' || holders.some(({ files }) => files.has(write.digest)));
}

/** What the phone said it holds, in the shape the book compares with. */
export function toHoldings({ documents, files }: Inventory): Holdings {
  return {
    cases: new Map(
      documents.map(({ id, brief, elements }) => [id, { brief: Number(brief), elements: new Set(elements) }]),
    ),
    files: new Set(files),
  };
}

/** The drafts of the phone by their number. */
export function toDrafts({ drafts }: Inventory): Map<string, number> {
  return new Map(drafts.map(({ key, content }) => [key, Number(content)]));
}
