import { expect, it } from 'vitest';
import type { RoleCode } from '@jiefen/domain/access/roles';
import { entriesOf, sectionOf } from './entries.ts';

it.each<[RoleCode, string[]]>([
  ['director', ['/desk/cases', '/desk/conflicts', '/desk/kept', '/desk/deadline', '/desk/statistics', '/desk/phones']],
  [
    'judicial-office',
    ['/desk/cases', '/desk/conflicts', '/desk/kept', '/desk/deadline', '/desk/statistics', '/desk/phones'],
  ],
  [
    'petition-clerk',
    ['/desk/cases', '/desk/conflicts', '/desk/kept', '/desk/deadline', '/desk/statistics', '/desk/phones'],
  ],
  ['township-mediator', ['/desk/cases', '/desk/conflicts', '/desk/deadline', '/desk/statistics']],
  ['judge', ['/desk/cases', '/desk/deadline']],
  ['system-administrator', ['/desk/phones']],
  ['security-auditor', []],
])('%s finds the sections there is work in, and no other', (role, hrefs) => {
  expect(entriesOf(role).map(({ href }) => href)).toEqual(hrefs);
});

it('a case lies in the section of the cases', () => {
  expect(sectionOf('/desk/cases/01900000-0000-7000-8000-000000000001')).toBe('/desk/cases');
});
