import { DRAWN_SIGNATURE } from '@jiefen/domain/field/drawn-signature';
import { describe, expect, it } from 'vitest';
import { shownFiles } from './shown-files.ts';

const file = (id: string, takenAt: string, mime = 'image/jpeg') => ({
  ...{ id, takenAt, mime, size: 1 },
  digest: id.padEnd(64, '0'),
});

describe('the files of a case', () => {
  it('are shown newest first, without signatures, removed ones and the other side of a conflict', () => {
    const [old, young] = [file('a', '2026-04-01T10:00:00+08:00'), file('b', '2026-04-02T10:00:00+08:00')];
    const body = {
      evidence: [
        { id: 'a', files: [old] },
        { id: 'c', removed: true, files: [file('c', '2026-04-03T10:00:00+08:00')] },
      ],
      sessions: [{ id: 's', files: [young, { ...file('d', '2026-04-03T10:00:00+08:00'), removed: true }] }],
      agreement: { signatures: [{ id: 'x', image: file('e', '2026-04-03T10:00:00+08:00', DRAWN_SIGNATURE) }] },
      conflicts: [{ id: 'k', lost: file('f', '2026-04-03T10:00:00+08:00') }],
    };
    expect(shownFiles(body).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
