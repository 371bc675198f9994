import { nextHlc } from '@jiefen/domain/sync/hlc';

/** Marks a change: a new op, which is its name for ever (S6), and the hybrid clock for display. */
export interface Stamper {
  stamp<Body extends { op: string; hlc: string }>(body: Body): Body;
}

/** Makes the stamper of one phone; `now` gives milliseconds since 1970 UTC, corrected as well as is known. */
export function createStamper(setting: { now(): number; newId(): string; device: string }): Stamper {
  let last = '';
  return {
    stamp(body) {
      // Never behind the words it stands on: another phone's clock may run ahead of this one.
      last = nextHlc(body.hlc > last ? body.hlc : last, setting.now(), setting.device);
      return { ...body, op: setting.newId(), hlc: last };
    },
  };
}
