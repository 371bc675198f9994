import type { Phones } from '@jiefen/domain/desk/phones';
import { dateTimeToText } from '@jiefen/domain/field/date-time';
import { locale } from '#i18n/locale.ts';
import { m } from '#i18n/paraglide/messages.js';

type KeptParcel = Phones['parcels'][number];

/** Whose sealed work was kept, since when and why, in a line. */
export function parcelText({ at, person, reason }: KeptParcel, names: Readonly<Record<string, string>>): string {
  return m.desk_parcel({ name: names[person] ?? person, at: dateTimeToText(at, locale()), why: reasons[reason]() });
}

const reasons: Readonly<Record<KeptParcel['reason'], () => string>> = {
  foreign: () => m.desk_import_foreign(),
  truncated: () => m.desk_parcel_damaged(),
  damaged: () => m.desk_parcel_damaged(),
  unreadable: () => m.desk_parcel_unreadable(),
  'unknown-key': () => m.desk_parcel_unknown_key(),
  unproven: () => m.desk_parcel_unproven(),
  'person-left': () => m.desk_parcel_person_left(),
};
