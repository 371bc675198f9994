import { describe, expect, it } from 'vitest';
import { differences, lostWords } from './end-state.ts';
import { live } from './life.ts';

const seeds = Array.from({ length: Number(process.env['DEVICE_SEEDS'] ?? 6) }, (_, index) => index + 1);
const STEPS = 60;
/** Two phones of one mediator and one of the director above. */
const HOLDERS = [0, 3, 2];

describe('three phones, a server, and everything that goes wrong', () => {
  it.each(seeds)(
    'seed %i: all agree with the server, every word can be read, and at rest nothing is sent',
    async (seed) => {
      const { field, hands, excused, isAtRest } = await live(seed, STEPS, HOLDERS);
      try {
        expect(await lostWords(field, hands.words, excused)).toEqual([]);
        expect(isAtRest).toBe(true);
        for (const device of field.devices) {
          await field.turnTo(device);
          await device.sync();
          expect(await differences(field, device)).toEqual([]);
          field.wire.passed.length = 0;
          await device.sync();
          expect(field.wire.passed).toEqual([expect.objectContaining({ pushed: 0 })]);
          expect(Math.max(...field.wire.passed.map(({ requestBytes }) => requestBytes))).toBeLessThan(1024);
          expect(Math.max(...field.wire.passed.map(({ answerBytes }) => answerBytes))).toBeLessThan(1024);
        }
      } finally {
        await field.close();
      }
    },
    60_000,
  );
});
