import { expect, it } from 'vitest';
import { differenceOf } from './difference.ts';

const wall = '相邻两户因新搭檐口滴水冲毁院墙引发争执，吴家要求赔偿三千元。';

it('shows only what changed in a long wording, with enough around it to find the place', () => {
  expect(differenceOf(wall, wall.replace('三千', '两千'))).toEqual({
    start: '…水冲毁院墙引发争执，吴家要求赔偿',
    removed: '三',
    added: '两',
    end: '千元。',
  });
});

it('shows a short wording as a whole: half a date tells nothing', () => {
  expect(differenceOf('2026年12月1日', '2026年12月15日')).toEqual({
    start: '',
    removed: '2026年12月1日',
    added: '2026年12月15日',
    end: '',
  });
});

it('shows what is new, and what was taken away', () => {
  expect(differenceOf('', wall)).toEqual({ start: '', removed: '', added: wall, end: '' });
  expect(differenceOf(wall, '')).toEqual({ start: '', removed: wall, added: '', end: '' });
});

it('never cuts a character in two', () => {
  const [one, other] = ['𠮷', '𠮸'].map((rare) => `${wall}${rare}家`);
  expect(differenceOf(one ?? '', other ?? '')).toMatchObject({ removed: '𠮷', added: '𠮸', end: '家' });
});

it('finds an insertion beside the same characters', () => {
  const longer = wall.replace('三千元', '三千三千元');
  const { start, removed, added, end } = differenceOf(wall, longer);
  expect([removed, added]).toEqual(['', '三千']);
  expect(`${start}${added}${end}`.endsWith('赔偿三千三千元。')).toBe(true);
});
