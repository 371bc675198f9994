import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpelled, spellBytes } from './spelled.ts';

const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 16, maxLength: 16 });

describe('bytes spelled for people', () => {
  it('are read back, in any case and spacing', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const spelled = spellBytes(given);
        expect(spelled).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
        expect(readSpelled(spelled, 16)).toEqual(given);
        expect(readSpelled(` ${spelled.toLowerCase().replaceAll('-', ' ')}\n`, 16)).toEqual(given);
      }),
    );
  });

  it('forgive a letter O for a nought and an I or L for a one', () => {
    const spelled = spellBytes(Array.from({ length: 16 }, () => 1));
    expect(readSpelled(spelled.replaceAll('0', 'o').replaceAll('1', 'l'), 16)).toEqual(Array(16).fill(1));
  });

  it('show a slip of one letter', () => {
    fc.assert(
      fc.property(bytes, fc.nat(25), fc.integer({ min: 1, max: 31 }), (given, at, by) => {
        const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const spelled = spellBytes(given).replaceAll('-', '');
        const wrong = letters.charAt((letters.indexOf(spelled.charAt(at)) + by) % 32);
        expect(readSpelled(spelled.slice(0, at) + wrong + spelled.slice(at + 1), 16)).toBeUndefined();
      }),
    );
  });

  it.each(['', 'what?', '0000-0000'])('are not read from %j', (text) => {
    expect(readSpelled(text, 16)).toBeUndefined();
  });
});
