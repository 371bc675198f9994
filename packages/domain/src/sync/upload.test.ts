import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  addRange,
  type ByteRange,
  fileQuerySchema,
  type FileType,
  lacking,
  partQuerySchema,
  proofKey,
} from './upload.ts';
import { fileNamed, filesNamed } from './upload-named.ts';
import { looksLike } from './upload-type.ts';

const range = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([from, length]): ByteRange => [from, from + length]);

const bytesIn = (ranges: readonly ByteRange[]) =>
  new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)));

describe('byte ranges', () => {
  it('stay in order and apart, and forget no byte', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 9 }), (given) => {
        const joined = given.reduce<ByteRange[]>(addRange, []);
        expect(bytesIn(joined)).toEqual(bytesIn(given));
        joined.forEach(([from], at) => expect(from).toBeGreaterThan(joined[at - 1]?.[1] ?? -1));
      }),
    );
  });

  it('lack exactly what is not in them', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 9 }), range, (given, wanted) => {
        const joined = given.reduce<ByteRange[]>(addRange, []);
        const gaps = lacking(joined, wanted);
        const here = bytesIn(joined);
        expect([...bytesIn(gaps)]).toEqual([...bytesIn([wanted])].filter((at) => !here.has(at)));
      }),
    );
  });
});

describe('the wire', () => {
  it('names a document by its collection and id', () => {
    expect(v.parse(fileQuerySchema, { of: 'mediation/0197-a' }).of).toEqual({ collection: 'mediation', id: '0197-a' });
    for (const of of ['draft/x', 'mediation', 'mediation/', 'mediation/a/b', 'mediation/../x', '/x']) {
      expect(v.is(fileQuerySchema, { of }), of).toBe(false);
    }
  });

  it('takes whole numbers only', () => {
    const query = { of: 'mediation/x', mime: 'image/jpeg', size: '9', at: '0' };
    expect(v.is(partQuerySchema, query)).toBe(true);
    for (const odd of ['-1', '1.5', '1e3', '', ' 1', '99999999999']) {
      expect(v.is(partQuerySchema, { ...query, at: odd }), odd).toBe(false);
    }
    expect(v.is(partQuerySchema, { ...query, size: '0' })).toBe(false);
  });

  it('binds a proof to person, document and file', () => {
    const claim = { person: 'u-zhao', collection: 'mediation', id: 'x', digest: 'd' };
    const keys = [claim, { ...claim, person: 'u-li' }, { ...claim, id: 'y' }, { ...claim, digest: 'e' }].map(proofKey);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('the types of files', () => {
  const heads = {
    'image/jpeg': '\xFF\xD8\xFF\xE0\0\x10JFIF',
    'image/png': '\x89PNG\r\n\x1A\n\0\0\0\rIHDR',
    'image/webp': 'RIFF\x24\0\0\0WEBPVP8 ',
    'audio/webm': '\x1A\x45\xDF\xA3\x9F',
    'audio/ogg': 'OggS\0\x02',
    'audio/mp4': '\0\0\0\x20ftypM4A ',
    'application/pdf': '%PDF-1.7',
    'application/vnd.jiefen.signature+json': '{"width":300}',
  } as const satisfies Record<FileType, string>;
  const types = Object.keys(heads) as FileType[];

  it.each(types)('are told by their first bytes: %s', (type) => {
    const head = Uint8Array.from(heads[type], (char) => char.charCodeAt(0));
    expect(types.filter((other) => looksLike(other, head))).toEqual([type]);
    expect(looksLike(type, head.subarray(0, 1))).toBe(type.endsWith('+json'));
    expect(looksLike(type, new Uint8Array())).toBe(false);
  });
});

describe('the files a document names', () => {
  const digest = (sign: string) => sign.repeat(64);
  const file = (sign: string, more = {}) => ({ id: sign, digest: digest(sign), mime: 'image/jpeg', size: 9, ...more });
  const signsIn = (collection: string, view: object) =>
    filesNamed(collection, { ...view }).map((named) => named.digest[0]);

  it('stand in its fields at any depth, with their thumbnails, also where they were removed', () => {
    const view = {
      evidence: [{ id: 'e', files: [file('a', { thumb: digest('b') }), file('c', { removed: true })] }],
      agreement: { signatures: [{ id: 's', image: file('d') }] },
    };
    expect(signsIn('mediation', view)).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd']));
    expect(fileNamed('mediation', view, digest('b'))).toEqual({ digest: digest('b'), kind: 'thumb' });
    expect(fileNamed('mediation', view, digest('a'))).toMatchObject({ mime: 'image/jpeg', size: 9 });
  });

  it('are both of two that differ', () => {
    const path = 'agreement.signatures[s].image.digest';
    expect(signsIn('mediation', { conflicts: [{ path, kept: digest('a'), lost: digest('b') }] })).toEqual(['a', 'b']);
  });

  it('are those of late words in a farewell', () => {
    const changes = [
      { path: 'evidence[e].files[f].digest', after: JSON.stringify(digest('a')) },
      { path: 'evidence[e].files[f].thumb', after: JSON.stringify(digest('b')) },
      { path: 'evidence[e].files[f].name', after: JSON.stringify(digest('c')) },
      { path: 'brief', after: 'not json' },
    ];
    expect(signsIn('notice', { changes })).toEqual(['a', 'b']);
  });

  it('are none where no field names one', () => {
    expect(signsIn('mediation', { brief: digest('a'), made: { up: file('a') }, evidence: 'x', conflicts: 1 })).toEqual(
      [],
    );
    expect(signsIn('reference', { evidence: [file('a')] })).toEqual([]);
  });
});
