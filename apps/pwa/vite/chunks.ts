import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * What is opened together becomes one file with everything it imports, except what an earlier one has: a phone without
 * network gets every file through its service worker, and sixty small ones cost more than the work in them.
 */
const bundles = {
  start: [
    'routes/+layout.svelte',
    'routes/(field)/+layout.svelte',
    'routes/(field)/(tabs)/+layout.svelte',
    'routes/(field)/(tabs)/+page.svelte',
    'routes/(field)/(tabs)/cases/+page.svelte',
  ],
  workspace: ['data/workspace.ts'],
};

/** Gives the groups of modules for the bundler; it decides about the rest. `sources` is the folder of the app's sources. */
export function bundledTogether(sources: string): Rolldown.CodeSplittingGroup[] {
  const names = new Map<string, string>();

  function enter(id: string, name: string, context: Rolldown.ChunkingContext): void {
    if (names.has(id)) return;
    names.set(id, name);
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) enter(imported, name, context);
  }

  function nameOf(id: string, context: Rolldown.ChunkingContext): string | undefined {
    if (names.size === 0) {
      for (const [name, files] of Object.entries(bundles)) {
        for (const file of files) enter(resolve(sources, file), name, context);
      }
    }
    return names.get(id);
  }

  return Object.keys(bundles).map((name, at, { length }) => ({
    name: (id, context) => (nameOf(id, context) === name ? name : null),
    debugName: name,
    priority: length - at,
  }));
}
