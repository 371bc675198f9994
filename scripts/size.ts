import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** What a phone has to fetch before the first screen, and what storing and syncing cost: measured on the built app. */
const FIRST_LOAD_KB = 150;
const DATA_LAYER_KB = 65;

const app = resolve(import.meta.dirname, '../apps/pwa');
const output = resolve(app, '.svelte-kit/output/client');
const generated = '.svelte-kit/generated/build/client-optimized';

type Chunk = { file: string; name?: string; imports?: string[]; css?: string[] };
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(resolve(output, '.vite/manifest.json'), 'utf8'));

const firstLoad = firstLoadBytes();
const dataLayer = await dataLayerBytes();
const holds = [
  report('first load (brotli)', firstLoad, FIRST_LOAD_KB),
  report('data layer (gzip)', dataLayer, DATA_LAYER_KB),
].every(Boolean);
process.exitCode = holds ? 0 : 1;

function report(what: string, bytes: number, mostKb: number): boolean {
  const kb = bytes / 1024;
  console.log(`${kb <= mostKb ? 'ok    ' : 'FAILED'} ${what}: ${kb.toFixed(1)} KB of ${mostKb} KB`);
  return kb <= mostKb;
}

/** The page itself, the start of the app, and everything the home page imports at once. */
function firstLoadBytes(): number {
  const roots = Object.keys(manifest).filter((key) => isStart(key) || homeNodes().includes(key));
  const files = new Set(roots.flatMap((key) => filesOf(key, new Set())));
  const page = readFileSync(resolve(app, 'build/index.html'));
  return [...files].reduce((sum, file) => sum + brotli(readFileSync(resolve(output, file))), brotli(page));
}

function isStart(key: string): boolean {
  return /\/client\/(entry|client-entry)\.js$/.test(key) || key === `${generated}/app.js`;
}

/** The layouts and the page behind the address `/`. Kit numbers them in its table of routes, `"/(field)": [2, [3]]`. */
function homeNodes(): string[] {
  const routes = readFileSync(resolve(app, generated, 'app.js'), 'utf8').matchAll(/"((?:\/\([^)]*\))*\/?)": (\[.*\])/g);
  const numbers = [...routes].flatMap(([, , nodes]) => nodes?.match(/\d+/g) ?? []);
  if (numbers.length === 0) throw new Error('No home page in the table of routes.');
  return ['0', ...numbers].map((number) => `${generated}/nodes/${number}.js`);
}

function filesOf(key: string, seen: Set<string>): string[] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((imported) => filesOf(imported, seen))];
}

function brotli(content: Uint8Array): number {
  return brotliCompressSync(content).length;
}

/** The data layer bundled by itself; what it loads later (evidence) does not count. */
async function dataLayerBytes(): Promise<number> {
  const entry = resolve(app, 'src/data/database.ts');
  if (!existsSync(entry)) throw new Error('apps/pwa/src/data/database.ts, the door of the data layer, is missing.');
  const result = await build({
    root: app,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome87', lib: { entry, formats: ['es'] } },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) => ('output' in part ? part.output : []));
  const chunks = outputs.filter((part): part is Rolldown.OutputChunk => part.type === 'chunk');
  const loaded = new Set<string>();
  const load = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    chunks.find((chunk) => chunk.fileName === name)?.imports.forEach(load);
  };
  chunks.filter((chunk) => chunk.isEntry).forEach((chunk) => load(chunk.fileName));
  return chunks
    .filter((chunk) => loaded.has(chunk.fileName))
    .reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0);
}
