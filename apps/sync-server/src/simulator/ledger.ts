import type { Path } from '@jiefen/domain/sync/leaves';

/** One thing a person wrote on a phone and was told is saved. */
export interface Word {
  text: string;
  phone: string;
  person: string;
  document: string;
  path: Path;
  op: string;
  /** The same phone wrote over it before it was sent: the writer's own choice. */
  replaced: boolean;
}

/** One change a phone sent at least once. */
export interface Sent {
  op: string;
  document: string;
  phone: string;
  person: string;
  baseVer: number;
  baseEpoch: string;
  /** Whether the person was allowed to, just before it arrived the first time. */
  allowed: boolean;
}

/** What happened in a run, written down outside the system under test. */
export interface Ledger {
  words: Word[];
  /** Which phone wrote each op. */
  writers: Map<string, string>;
  /** By op and person: after a restore several phones bring back the same op. */
  sent: Map<string, Sent>;
  /** Documents the server told somebody who may not see them. */
  leaks: string[];
  /** Changes whose first receipt said that they were kept and not applied. */
  unapplied: { op: string; document: string; person: string; phone: string; outcome: string }[];
  restores: number;
  rounds: number;
  lostRequests: number;
  lostAnswers: number;
  crashes: number;
  conflicts: number;
}

export function createLedger(): Ledger {
  return {
    words: [],
    writers: new Map(),
    sent: new Map(),
    leaks: [],
    unapplied: [],
    restores: 0,
    rounds: 0,
    lostRequests: 0,
    lostAnswers: 0,
    crashes: 0,
    conflicts: 0,
  };
}

export function sentKey(op: string, person: string): string {
  return `${op} ${person}`;
}
