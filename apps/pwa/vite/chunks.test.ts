import { expect, test } from 'vitest';
import { bundledTogether } from './chunks.ts';

const imports: Record<string, string[]> = {
  '/app/routes/+layout.svelte': ['/app/ui/Button.svelte'],
  '/app/data/workspace.ts': ['/app/data/database.ts', '/domain/case.ts'],
  '/app/routes/(field)/(tabs)/cases/+page.svelte': ['/domain/case.ts'],
  '/domain/case.ts': ['/domain/term.ts'],
  '/domain/term.ts': ['/domain/case.ts'],
};

/** Names the file that the bundler is told to put a module into. */
function fileOf(module: string): string | undefined {
  const context = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) };
  const groups = bundledTogether('/app').toSorted((one, other) => (other.priority ?? 0) - (one.priority ?? 0));
  const names = groups.map(({ name }) => (typeof name === 'string' ? name : name(module, context as never)));
  return names.find((name) => typeof name === 'string');
}

test('what the start imports is in its file, and what the database imports besides in the second one', () => {
  expect(
    ['/app/ui/Button.svelte', '/domain/term.ts', '/app/data/database.ts', '/app/data/workspace.ts'].map(fileOf),
  ).toEqual(['start', 'start', 'workspace', 'workspace']);
});

test('the bundler decides about everything else', () => {
  expect(fileOf('/app/features/papers/Paper.svelte')).toBeUndefined();
});
