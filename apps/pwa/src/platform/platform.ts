import type { Live } from './live.ts';
import type { Passkeys } from './passkeys.ts';
import type { Reload } from './reload.ts';

/** Room on this device, in bytes. */
export interface Room {
  used: number;
  quota: number;
  /** What of it is stored data and what the app itself, where the browser tells them apart. */
  parts?: { stored: number; app: number };
}

/** What is handed to another app: a link, words, or files. */
export interface Shared {
  title: string;
  text?: string;
  files?: File[];
}

/** A lock that is held. `lost` settles when another tab took it by force. */
export interface HeldLock {
  release(): void;
  readonly lost: Promise<void>;
}

/** Locks that all tabs of this origin share. */
export interface Locks {
  /**
   * Takes a lock: at once or not at all (`now`), waiting at most `wait` milliseconds, or by force (`steal`).
   * Gives `undefined` when it was not to be had.
   */
  take(name: string, how: { now: true } | { wait: number } | { steal: true }): Promise<HeldLock | undefined>;
}

/** Words as they are, or sealed. */
export type Message = string | Uint8Array<ArrayBuffer>;

/** Words between the tabs of this origin; a tab does not hear itself. */
export interface Channel {
  post(message: Message): void;
  listen(heard: (message: Message) => void): void;
  close(): void;
}

/** The browser, as far as the data layer and the screens need it. Tests bring their own. */
export interface Platform {
  /** The device's clock: milliseconds since 1970 UTC. It may be wrong and it may jump. */
  clock(): number;
  /** A new UUID of version 7. */
  newId(): string;
  /** False only when the device surely has no network. */
  online: Live<boolean> & { readonly current: boolean };
  /** The app is in front of the person. */
  visible: Live<boolean> & { readonly current: boolean };
  /** What the network costs just now, where the browser tells: `free` is Wi-Fi or a cable. */
  connection(): 'free' | 'metered' | 'unknown';
  /** Calls once after so many milliseconds; the result calls it off. */
  timer(ms: number, run: () => void): () => void;
  fetch(address: string, init: RequestInit): Promise<Response>;
  /** Listens to one kind of server-sent event and joins again after a break; the result hangs up. */
  events(address: string, kind: string, heard: () => void): () => void;
  passkeys: Passkeys;
  reload: Reload;
  locks: Locks;
  channel(name: string): Channel;
  storage: {
    /** `undefined` where the browser does not say. */
    room(): Promise<Room | undefined>;
    isPersistent(): Promise<boolean>;
    /** Asks the browser never to clear the data by itself; tells whether it agreed. */
    persist(): Promise<boolean>;
  };
  /** Shows a number on the app's icon, where the device can; 0 takes it away. */
  badge(count: number): void;
  /** Opens the device's share sheet. */
  share(content: Shared): Promise<'shared' | 'dismissed' | 'unavailable'>;
}
