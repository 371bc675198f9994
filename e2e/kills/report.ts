/** What the phone holds, as it lies in its vault. Texts carry a number that grows with every write of the same place. */
export interface Inventory {
  /** Pages that could not be read. */
  unreadable: number;
  documents: { id: string; brief: string; elements: string[]; unsent: boolean; refused: string | null }[];
  drafts: { key: string; content: unknown }[];
  /** The hashes of the photos that are not received, reckoned from their bytes. */
  files: string[];
}

/** One write the person was told is on this phone. */
export type Acknowledged =
  | { what: 'case'; id: string }
  | { what: 'brief'; id: string; turn: number }
  | { what: 'element'; id: string; element: string }
  | { what: 'photo'; id: string; element: string; digest: string }
  | { what: 'draft'; key: string; turn: number };

/** What the app tells the world outside of the browser, in the order it happens. */
export type Report =
  | { kind: 'doing'; what: string }
  | { kind: 'syncing'; isSyncing: boolean }
  | { kind: 'uploading'; isUploading: boolean }
  | { kind: 'inventory'; inventory: Inventory }
  | { kind: 'acknowledged'; write: Acknowledged }
  | { kind: 'received'; pending: number; waiting: string[] }
  | { kind: 'broken'; problem: string };
