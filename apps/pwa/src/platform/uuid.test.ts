import { describe, expect, it } from 'vitest';
import { createNewId } from './uuid.ts';

describe('new ids', () => {
  it('are UUIDs of version 7 that carry the time', () => {
    const id = createNewId(() => Date.UTC(2026, 3, 13))();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 3, 13));
  });

  it('rise within a millisecond and when the clock is set back', () => {
    let now = Date.UTC(2026, 3, 13);
    const newId = createNewId(() => now);
    const ids = Array.from({ length: 10_000 }, (_, index) => {
      if (index === 5000) now -= 86_400_000;
      return newId();
    });
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
