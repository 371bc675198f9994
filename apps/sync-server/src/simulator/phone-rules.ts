import * as held from '@jiefen/domain/sync/held';

/** The decisions a phone takes, as the real ones; a planted bug replaces one of them. */
export interface PhoneRules {
  told: typeof held.told;
  gone: typeof held.gone;
  received: typeof held.received;
  changed: typeof held.changed;
  wantedAgain: typeof held.wantedAgain;
  isOutside: typeof held.isOutside;
  /** Which documents are sent; `now` is the phone's own clock and must not matter. */
  isSent(document: held.Held, now: number): boolean;
  /** Saves the place in the feed before the documents are on the disk. */
  savesPlaceFirst: boolean;
  /** Takes a sent request for a received one. */
  trustsSending: boolean;
  /** Stops reading at the first page that is not full. */
  stopsAtShortPage: boolean;
  /** Offers what it holds to a server of a new epoch. */
  offers: boolean;
  /** Compares digests and mends. */
  audits: boolean;
  /** Sends nothing while one document is refused. */
  stopsAtPoison: boolean;
  /** Hands over what is unsent before it obeys an order to forget. */
  handsOverFirst: boolean;
  /** Takes a parcel from the shelf when it is handed to the courier. */
  trustsCourier: boolean;
  /** Keeps a parcel the server has answered for until its vault has heard the receipt. */
  keepsCarried: boolean;
}

export const phoneRules: PhoneRules = {
  told: held.told,
  gone: held.gone,
  received: held.received,
  changed: held.changed,
  wantedAgain: held.wantedAgain,
  isOutside: held.isOutside,
  isSent: (document) => document.unsent,
  savesPlaceFirst: false,
  trustsSending: false,
  stopsAtShortPage: false,
  offers: true,
  audits: true,
  stopsAtPoison: false,
  handsOverFirst: true,
  trustsCourier: false,
  keepsCarried: true,
};
