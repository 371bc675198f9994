import { expect, it } from 'vitest';
import { contrast } from './contrast.ts';

it('finds the middle in which two texts differ', () => {
  expect(contrast('2026年12月1日', '2026年12月15日')).toEqual({ before: '2026年12月1', different: '', after: '日' });
  expect(contrast('2026年12月15日', '2026年12月1日')).toEqual({ before: '2026年12月1', different: '5', after: '日' });
});

it('does not cut a rare character in two', () => {
  expect(contrast('𠮷祥', '𠮶祥')).toEqual({ before: '', different: '𠮷', after: '祥' });
});

it('marks all of a text that has nothing in common', () => {
  expect(contrast('甲', '乙')).toEqual({ before: '', different: '甲', after: '' });
});
