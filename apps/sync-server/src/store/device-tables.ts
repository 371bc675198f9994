import type { ParcelProblem } from '@jiefen/domain/sync/parcel';
import type { Order } from '@jiefen/domain/sync/device';

/** The tables about phones. Times are milliseconds since 1970 UTC by the server's clock. */
export interface DeviceTables {
  device: DeviceRow;
  parcel: ParcelRow;
}

/** One person's vault on one phone. */
export interface DeviceRow {
  region: string;
  person: string;
  device: string;
  first_at: number;
  /** The last contact. */
  last_at: number;
  unsent: number | null;
  /** Since when the oldest unsent words wait. */
  waiting_since: number | null;
  /** The last `DeviceState` the phone told, as JSON. */
  state: string;
  /** When the phone last said that its database was gone. */
  vanished_at: number | null;
  ordered: Order | null;
  ordered_by: string | null;
  ordered_at: number | null;
  obeyed_at: number | null;
}

/** A parcel that was not taken, or drafts that wait for their writer; kept as it came (rules S1 and S12). */
export interface ParcelRow {
  region: string;
  /** SHA-256 of what is sealed: the same parcel is kept once. */
  digest: string;
  at: number;
  /** The person whose session brought it; '' when the phone came without one. */
  carrier: string;
  device: string;
  /** The author, where the parcel could be opened. */
  person: string | null;
  reason: ParcelProblem | 'drafts' | 'unreadable';
  /** The parcel as JSON. */
  sealed: string;
}
