import type { JsonObject } from '@jiefen/domain/sync/leaves';

/** What these tests write and read of a case. The server alone gives `caseNo`. */
export interface Words {
  title?: string;
  brief?: string;
  caseNo?: string;
}

/** One app on one phone, on either side of the comparison: what is written, and what is read later. */
export interface Phone {
  /** Writes words into a case; makes it when it is not there. Settles when they are kept. */
  write(id: string, words: Words): Promise<void>;
  read(id: string): Promise<(Words & { conflicts: number }) | undefined>;
  ids(): Promise<string[]>;
  /** Sends and takes until there is nothing more to do, or until it turns out that it cannot be done now. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A network round trip, as either side makes it; rejects when there is no network. */
export type Carry = (request: JsonObject) => Promise<JsonObject>;

export interface PhoneSetting {
  /** Of the database; the same name finds what was written before. */
  name: string;
  carry: Carry;
  key: CryptoKey;
  /** The peer's storage checks documents against its schema. */
  isValidating: boolean;
}

export type OpenPhone = (setting: PhoneSetting) => Promise<Phone>;
