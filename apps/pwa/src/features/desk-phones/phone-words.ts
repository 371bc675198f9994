import { alarmOf } from '@jiefen/domain/desk/phones';
import { ageToText, sizeToText } from '#i18n/moment.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { Tone } from '#ui/look.ts';
import type { Phone } from './phones.svelte.ts';

const tones: Readonly<Record<ReturnType<typeof alarmOf>, Tone>> = { none: 'good', amber: 'warn', red: 'bad' };

/** How long ago the phone was heard of; amber after a day, red after three. */
export function contactLook({ lastAt }: Phone, now: string): { text: string; tone: Tone } {
  const age = Date.parse(now) - Date.parse(lastAt);
  return {
    text: m.desk_phone_contact({ age: ageToText(Date.parse(lastAt), Date.parse(now)) }),
    tone: tones[alarmOf(age)],
  };
}

/** How much waits on the phone and since when; undefined when nothing does. */
export function waitingLook({ state, waitingSince }: Phone, now: string): { text: string; tone: Tone } | undefined {
  const count = state.unsent ?? 0;
  if (count === 0) return undefined;
  const at = Date.parse(now);
  const since = waitingSince === null ? at : Date.parse(waitingSince);
  return { text: m.desk_phone_unsent({ count, age: ageToText(since, at) }), tone: tones[alarmOf(at - since)] };
}

/** What else is worth knowing of a phone, in a line. */
export function phoneFacts({ device, state }: Phone): string[] {
  const { version, persisted, used, free } = state;
  return [
    m.desk_device({ device: device.slice(-4) }),
    ...(version === undefined ? [] : [m.desk_phone_version({ version })]),
    ...(used === undefined || free === undefined
      ? []
      : [m.desk_phone_room({ used: sizeToText(used), free: sizeToText(free) })]),
    ...(persisted === false ? [m.desk_phone_not_kept()] : []),
  ];
}

/** What stands ordered of it, and whether it is done. */
export function orderText({ order, obeyedAt }: Phone): string | undefined {
  if (order === null) return undefined;
  if (obeyedAt !== null) return order === 'wipe' ? m.desk_phone_wiped() : m.desk_phone_revoked();
  return order === 'wipe' ? m.desk_phone_wipe_waits() : m.desk_phone_revoke_waits();
}

/** Whether somebody should call: the phone is silent, words wait too long, or its data was gone. */
export function asksForCall(phone: Phone, now: string): boolean {
  const looks = [contactLook(phone, now), waitingLook(phone, now)];
  return phone.order === null && (phone.vanishedAt !== null || looks.some((look) => look && look.tone !== 'good'));
}
