import { describe, expect, it } from 'vitest';
import { readDrawnSignature } from './drawn-signature.ts';

const drawn = {
  width: 360,
  height: 500,
  at: '2026-04-15T10:00:00+08:00',
  strokes: [[{ x: 1, y: 2.5, t: 0, p: 0.5 }]],
};

describe('a drawn signature', () => {
  it('is read as it was written', () => {
    expect(readDrawnSignature(JSON.stringify(drawn))).toEqual(drawn);
  });

  it.each([
    '',
    '{',
    'null',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    JSON.stringify({ ...drawn, strokes: [] }),
    JSON.stringify({ ...drawn, strokes: [[]] }),
    JSON.stringify({ ...drawn, width: 0 }),
    JSON.stringify({ ...drawn, strokes: [[{ x: '1', y: 2, t: 0, p: 0 }]] }),
  ])('is not read from %s', (text) => {
    expect(readDrawnSignature(text)).toBeUndefined();
  });
});
