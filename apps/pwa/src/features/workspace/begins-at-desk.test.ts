import { expect, test } from 'vitest';
import { beginsAtDesk } from './begins-at-desk.ts';

test.each([
  ['village-mediator', 1366, false],
  ['director', 1366, true],
  ['director', 390, false],
  ['judge', 390, true],
] as const)('%s in a window of %i pixels begins at the desk: %s', (role, width, expected) => {
  expect(beginsAtDesk(role, width)).toBe(expected);
});
