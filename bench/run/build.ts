import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build } from 'vite';

const bench = resolve(import.meta.dirname, '..');

/** Bundles the pages of a benchmark as an app is bundled, into `folder`; gives their names. */
export async function buildPages(name: 'phone' | 'sync', folder: string): Promise<string[]> {
  const pages = globSync(`${name}/pages/*.ts`, { cwd: bench });
  const input = Object.fromEntries(pages.map((page) => [basename(page, '.ts'), resolve(bench, page)]));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    root: bench,
    configFile: false,
    logLevel: 'error',
    // PouchDB is written for Node's names.
    define: { global: 'globalThis' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome109',
      rollupOptions: { input, preserveEntrySignatures: false, output: { entryFileNames: '[name].js' } },
    },
  });
  for (const page of Object.keys(input)) writeFileSync(resolve(folder, `${page}.html`), htmlOf(page));
  return Object.keys(input);
}

function htmlOf(page: string): string {
  return `<!doctype html><meta charset="utf-8"><title>${page}</title><script type="module" src="/${page}.js"></script>`;
}
