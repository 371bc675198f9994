import { describe, expect, test } from 'vitest';
import { catalogues } from './catalogues.ts';
import { componentScripts } from './component-scripts.ts';
import { disableReasons } from './disable-reasons.ts';
import { oldEngineClasses } from './old-engine-classes.ts';
import type { Rule } from './rule.ts';
import { testFocus } from './test-focus.ts';
import { testIdentities } from './test-identities.ts';
import { wordsInCode } from './words-in-code.ts';

/** The sentences a rule says about files given as path and text. */
function says(rule: Rule, files: Record<string, string>): string[] {
  return rule.find(Object.entries(files).map(([path, text]) => ({ path, text })));
}

// Put together here, so that this file keeps the rules it tests.
const only = ['test', 'only'].join('.');
const areaOfSomebody = `11010519491231${'002X'}`;
const phoneOfSomebody = `138${'00138000'}`;

describe('house rules', () => {
  test('no test runs alone', () => {
    expect(says(testFocus, { 'a.test.ts': `\n${only}('x', () => {})` })).toEqual([`a.test.ts:2 ${only} must not stay`]);
    expect(says(testFocus, { 'a.test.ts': `test('only x', () => {})` })).toEqual([]);
  });

  test('only identities of area 99 and telephones that begin with 100', () => {
    expect(says(testIdentities, { 'a.json': `"${areaOfSomebody}" "${phoneOfSomebody}"` })).toHaveLength(2);
    expect(says(testIdentities, { 'a.json': '"990101194912310021" "10012345678" 1763800000000' })).toEqual([]);
  });

  test('an exception carries its reason', () => {
    const exception = ['// eslint', 'disable-next-line no-undef'].join('-');
    expect(says(disableReasons, { 'apps/a.ts': exception })).toHaveLength(1);
    expect(says(disableReasons, { 'apps/a.ts': `${exception} -- the engine defines it` })).toEqual([]);
  });

  test('a component script has at most 30 lines', () => {
    const component = (lines: number) => `<p></p>\n<script lang="ts">\n${'let a;\n'.repeat(lines)}</script>`;
    expect(says(componentScripts, { 'A.svelte': component(30) })).toEqual([]);
    expect(says(componentScripts, { 'A.svelte': component(31) })).toEqual([
      'A.svelte:2 the script has 31 lines, at most 30: move logic to <verb>.svelte.ts',
    ]);
  });

  test('no class that the oldest engine does not know', () => {
    const path = 'apps/pwa/src/ui/A.svelte';
    expect(says(oldEngineClasses, { [path]: '<p class="p-4 bg-accent/50 hover:translate-x-2"></p>' })).toHaveLength(2);
    expect(says(oldEngineClasses, { [path]: '<p class="w-1/2 text-sm bg-accent-soft"></p>' })).toEqual([]);
  });

  test('words for people stand in the catalogue', () => {
    const path = 'apps/pwa/src/features/a/A.svelte';
    expect(says(wordsInCode, { [path]: '<p>案件</p>' })).toHaveLength(1);
    expect(says(wordsInCode, { [path]: '<!-- 案件 -->\n{m.field_cases()} // 案件' })).toEqual([]);
  });
});

describe('catalogues', () => {
  const page = { 'apps/pwa/src/routes/+page.svelte': '{m.field_a({ n: 1 })}' };
  const zh = 'apps/pwa/messages/field/zh-cn.json';
  const en = 'apps/pwa/messages/field/en.json';

  test('are complete when both have a used key with the same parameters', () => {
    expect(says(catalogues, { ...page, [zh]: '{"field_a":"{n} 件"}', [en]: '{"field_a":"{n} cases"}' })).toEqual([]);
  });

  test('lacking a key, a parameter, a prefix or a use are reported', () => {
    expect(says(catalogues, { ...page, [zh]: '{"field_a":"{n} 件"}', [en]: '{}' })).toEqual([`${en} lacks field_a`]);
    expect(says(catalogues, { ...page, [zh]: '{"field_a":"{n} 件"}', [en]: '{"field_a":"cases"}' })).toHaveLength(2);
    expect(says(catalogues, { [zh]: '{"field_b":"乙"}', [en]: '{"field_b":"b"}' })).toEqual([
      `${zh} field_b is used nowhere`,
      `${en} field_b is used nowhere`,
    ]);
    const other = { 'apps/pwa/src/routes/+page.svelte': '{m.b()}' };
    expect(says(catalogues, { ...other, [zh]: '{"b":"乙"}', [en]: '{"b":"b"}' })).toEqual([
      `${zh} b must begin with field_`,
      `${en} b must begin with field_`,
    ]);
  });
});
