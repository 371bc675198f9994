import { describe, expect, it } from 'vitest';
import { aPetition, aPetitioner, testId, testPhone, testResidentId } from '../../testing.ts';
import { repeatHints } from './repeat.ts';

const own = aPetition({ id: testId(10), petitioners: [aPetitioner({ idNumber: testResidentId('1970-01-01', 1) })] });
const words = { summary: own.summary, demand: own.demand, facts: own.facts };
const stranger = testResidentId('1981-02-03', 3);

const hints = (petitioner: Parameters<typeof aPetitioner>[0], over: object = {}) =>
  repeatHints(own, [aPetition({ id: testId(11), petitioners: [aPetitioner(petitioner)], ...words, ...over })]);

describe('重复信访：同人＋同事，只提示', () => {
  it.each([
    ['the same number, another name', { idNumber: testResidentId('1970-01-01', 1), name: '邵云' }, ['id-number']],
    ['another number, the same name', { idNumber: stranger }, []],
    ['no number, name and telephone', { idNumber: undefined, birthDate: undefined }, ['name']],
    ['no number, name and birth date', { idNumber: undefined, phone: testPhone(9) }, ['name']],
    ['no number, name alone', { idNumber: undefined, birthDate: undefined, phone: undefined }, []],
    ['no number, another name', { idNumber: undefined, name: '关立伟' }, []],
    ['somebody taken out', { idNumber: testResidentId('1970-01-01', 1), removed: true }, []],
  ])('%s', (_who, petitioner, found) => {
    expect(hints(petitioner).map(({ person }) => person)).toEqual(found);
  });

  const same = { idNumber: testResidentId('1970-01-01', 1) };

  it('takes another wording of the matter for the same, and another matter for another', () => {
    expect(
      hints(same, { summary: '乡道拓宽占了承包地，青苗补偿款只发了一半。', demand: '要求补足青苗补偿。', facts: '' }),
    ).toHaveLength(1);
    expect(hints(same, { summary: '夜间搅拌站噪声影响休息。', demand: '关停搅拌站。', facts: '' })).toEqual([]);
  });

  it('puts the most alike first and never proposes the item itself', () => {
    const near = aPetition({ id: testId(12), petitioners: own.petitioners, ...words });
    const far = aPetition({
      id: testId(13),
      petitioners: own.petitioners,
      ...words,
      demand: '补足差额，并说明为什么少发。',
    });
    expect(repeatHints(own, [far, own, near]).map(({ item }) => item.id)).toEqual([near.id, far.id]);
  });

  it('leaves accusations alone', () => {
    expect(hints(same, { purpose: 'accusation' })).toEqual([]);
    expect(
      repeatHints({ ...own, purpose: 'accusation' }, [aPetition({ id: testId(14), petitioners: own.petitioners })]),
    ).toEqual([]);
  });
});
