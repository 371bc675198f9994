import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore } from '../testing/store.ts';
import type { DeskEntry } from './desk-cases.ts';
import { gramsOf, toSearchText, wordsOf } from './search-grams.ts';
import type { Store } from './store.ts';

const REGION = '990101';

let store: Store;

beforeAll(async () => {
  store = await openTestStore();
});

afterAll(() => store.close());

function entry(id: string, texts: readonly string[], region = REGION): DeskEntry {
  return {
    texts,
    row: {
      region,
      id,
      level: 'full',
      sight: 'all/full',
      facets: ';collection:mediation;',
      collection: 'mediation',
      number: null,
      provisional: 0,
      title: null,
      type: null,
      source: null,
      state: null,
      ended: 0,
      risk: null,
      township: null,
      org: null,
      opened_on: null,
      changed_at: 1,
      amount_fen: null,
      people: null,
      conflicts: 0,
      confidential: 0,
      chain: null,
    },
  };
}

async function put(texts: Record<string, readonly string[]>, region = REGION): Promise<void> {
  const entries = Object.entries(texts).map(([id, words]) => entry(id, words, region));
  await store.write(({ deskCases }) => deskCases.put(region, Object.keys(texts), entries));
}

/** Both ways into the rows must find the same. */
async function find(query: string, region = REGION): Promise<string[]> {
  const question = { region, sights: ['all/full'], wanted: [], query };
  return store.read(async ({ deskCases }) => {
    const walked = await deskCases.page(question, undefined, 200, 'walk');
    const sought = await deskCases.page(question, undefined, 200, 'seek');
    expect(sought.map((row) => row.id)).toEqual(walked.map((row) => row.id));
    expect(await deskCases.count(question)).toBe(walked.length);
    return walked.map((row) => row.id).toSorted();
  });
}

describe('search', () => {
  it('finds names whose characters are newer than the engine', async () => {
    await put({ rare: ['𬱖𫖯𱁬'], common: ['王芳'] });
    expect(await find('𫖯𱁬')).toEqual(['rare']);
    expect(await find('𱁬')).toEqual(['rare']);
    expect(await find('芳')).toEqual(['common']);
  });

  it('finds letters in any case and width, and numbers with and without brackets', async () => {
    await put({ number: ['（２０２６）测0101民特37号', 'WangFang@村'] });
    expect(await find('(2026)测0101')).toEqual(['number']);
    expect(await find('wangfang')).toEqual(['number']);
    expect(await find('ＷＡＮＧ')).toEqual(['number']);
    expect(await find('民特73')).toEqual([]);
  });

  it('takes quotes and operators of the engines as what they are', async () => {
    await put({ odd: [`甲"乙'丙 OR 丁*`] });
    for (const query of [`"乙'丙`, '乙丙', `' | '`, '丁*', 'a:*', 'NEAR(甲']) {
      expect(Array.isArray(await find(query)), query).toBe(true);
    }
    expect(await find('乙丙')).toEqual(['odd']);
  });

  it('forgets what is no longer said, and rows that are gone', async () => {
    await put({ moved: ['旧名称'] });
    await put({ moved: ['新名称'] });
    expect(await find('旧名')).toEqual([]);
    expect(await find('新名')).toEqual(['moved']);
    await store.write(({ deskCases }) => deskCases.put(REGION, ['moved'], []));
    expect(await find('新名')).toEqual([]);
  });

  it('keeps regions apart', async () => {
    await put({ here: ['同名同姓'] });
    await put({ there: ['同名同姓'] }, '990102');
    expect(await find('同名')).toEqual(['here']);
    expect(await find('同名', '990102')).toEqual(['there']);
  });

  it('finds exactly the texts a plain look through finds', async () => {
    const region = '990103';
    const signs = fc.constantFrom('甲', '乙', '丙', '1', '2', 'a', '·', ' ');
    const text = fc.string({ unit: signs, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), text, async (texts, query) => {
        const byId = Object.fromEntries(texts.map((words, at) => [`t${at}`, [words]]));
        await store.write(({ deskCases }) => deskCases.put(region, ['t0', 't1', 't2', 't3', 't4', 't5'], []));
        await put(byId, region);
        const plain = Object.entries(byId).filter(([, words]) =>
          wordsOf(query).every((word) => toSearchText(words).includes(word)),
        );
        expect(await find(query, region)).toEqual(plain.map(([id]) => id));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the pairs of a text', () => {
  it('are two neighbouring signs each, and the last one alone', () => {
    expect(gramsOf('吴长根 5号')).toEqual(['吴长', '长根', '根', '5号', '号']);
  });

  it('are none of an empty text', () => {
    expect(gramsOf('')).toEqual([]);
  });
});
