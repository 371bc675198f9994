import { describe, expect, it } from 'vitest';
import { attachmentsIn } from './attachment.ts';

const photo = { id: 'f1', digest: 'ab'.repeat(32), mime: 'image/jpeg', size: 120, thumb: 'cd'.repeat(32) };

describe('the files a document names', () => {
  it('are found at any depth, removed ones too', () => {
    const removed = { ...photo, id: 'f2', removed: true };
    const body = {
      id: 'case',
      evidence: [{ id: 'e1', files: [photo] }],
      agreement: { signatures: [{ id: 's1', image: removed }] },
    };
    expect(attachmentsIn(body)).toEqual([photo, removed]);
  });

  it('are not invented from words that look alike', () => {
    expect(attachmentsIn({ agreement: { digest: photo.digest }, note: photo.digest, none: null })).toEqual([]);
    expect(attachmentsIn([{ ...photo, digest: photo.digest.toUpperCase() }])).toEqual([]);
    expect(attachmentsIn([{ ...photo, size: -1 }])).toEqual([]);
  });
});
