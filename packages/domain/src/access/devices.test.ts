import { describe, expect, it } from 'vitest';
import { mayOnDevice } from './devices.ts';
import { testDirectory, testPeople, type TestPerson } from './testing.ts';

const { mediator } = testPeople;
const sees = (viewer: TestPerson, owner: TestPerson = 'mediator') =>
  mayOnDevice(testPeople[viewer], 'R', testPeople[owner], testDirectory);

describe('手机', () => {
  it.each<[TestPerson, boolean]>([
    ['mediator', true],
    ['colleague', false],
    ['villageHead', true],
    ['neighbourHead', false],
    ['townshipHead', true],
    ['otherHead', false],
    ['justice', true],
    ['otherJustice', false],
    ['clerk', false],
    ['department', false],
    ['judge', false],
    ['office', false],
    ['administrator', true],
    ['auditor', false],
  ])('%s sees the phone of a village mediator: %s', (viewer, seen) => {
    expect(sees(viewer)).toBe(seen);
  });

  it('only the system administrator orders one to be wiped', () => {
    const may = Object.values(testPeople).filter((viewer) => mayOnDevice(viewer, 'A', mediator, testDirectory));
    expect(may).toEqual([testPeople.administrator]);
  });

  it('nobody sees one of another district', () => {
    const elsewhere = { ...mediator, region: '990102' };
    const may = Object.values(testPeople).filter((viewer) => mayOnDevice(viewer, 'R', elsewhere, testDirectory));
    expect(may).toEqual([]);
  });
});
