import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk;

/** Modules that only the desk needs and that are too big to store on every phone. */
const DESK_ONLY = /\/src\/routes\/\(desk\)\/|\/node_modules\/(echarts|zrender|docx|exceljs)\//;

/**
 * Chooses what the service worker stores on the phone: everything a field page can reach without opening a desk page.
 * `isPrecached` takes a URL of the built app and may be asked once the client build is written.
 */
export function createPrecacheSelection(): {
  plugin: Plugin;
  isPrecached: (url: string) => boolean;
} {
  const left = new Set<string>();
  const plugin: Plugin = {
    name: 'precache-selection',
    sharedDuringBuild: true,
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      for (const file of deskFiles(bundle)) left.add(file);
    },
  };
  return { plugin, isPrecached: (url) => !left.has(url) };
}

function deskFiles(bundle: Bundle): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const kept = reachableInField(bundle, chunks);
  const keptFiles = new Set(kept.flatMap(filesOf));
  return chunks.flatMap(filesOf).filter((file) => !keptFiles.has(file));
}

function reachableInField(bundle: Bundle, chunks: Chunk[]): Chunk[] {
  const kept = new Set<Chunk>();
  const visit = (chunk: Chunk) => {
    if (kept.has(chunk)) return;
    kept.add(chunk);
    for (const name of chunk.imports) chunksNamed(bundle, name).forEach(visit);
    for (const name of chunk.dynamicImports) chunksNamed(bundle, name).filter(isForField).forEach(visit);
  };
  chunks.filter((chunk) => chunk.isEntry && isForField(chunk)).forEach(visit);
  return [...kept];
}

function chunksNamed(bundle: Bundle, name: string): Chunk[] {
  const output = bundle[name];
  return output?.type === 'chunk' ? [output] : [];
}

function isForField(chunk: Chunk): boolean {
  return !chunk.moduleIds.some((id) => DESK_ONLY.test(id));
}

function filesOf(chunk: Chunk): string[] {
  return [chunk.fileName, ...(chunk.viteMetadata?.importedCss ?? [])];
}
