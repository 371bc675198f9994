/** A phone that syncs with the server this page came from. Every step settles when all of it is done. */
export interface SyncingSide {
  /** Signs in and makes ready, without asking for any case. */
  prepare(): Promise<void>;
  /** Opens an empty phone and fetches every case. */
  firstSync(): Promise<void>;
  /** The number of cases it holds. */
  held(): Promise<number>;
  /** Without a connection: changes the newest cases, one by one. */
  edit(count: number): Promise<void>;
  /** Connected again: sends all of it and waits for the server's word. */
  push(): Promise<void>;
  /** Asks once when there is nothing to send and nothing new. */
  ask(): Promise<void>;
}

/** What somebody adds to a case. */
export const ADDED = '（已电话回访）';
