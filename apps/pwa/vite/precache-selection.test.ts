import { expect, test } from 'vitest';
import { createPrecacheSelection } from './precache-selection.ts';

type Chunk = { imports?: string[]; dynamicImports?: string[]; moduleIds?: string[]; isEntry?: boolean; css?: string[] };

/** Asks which of the given chunks a phone stores, after a client build that wrote them. */
function precached(chunks: Record<string, Chunk>): string[] {
  const bundle = Object.fromEntries(
    Object.entries(chunks).map(([fileName, { css = [], ...chunk }]) => [
      fileName,
      {
        ...{ type: 'chunk', fileName, imports: [], dynamicImports: [], moduleIds: [], isEntry: false },
        ...chunk,
        viteMetadata: { importedCss: new Set(css) },
      },
    ]),
  );
  const { plugin, isPrecached } = createPrecacheSelection();
  const generateBundle = plugin.generateBundle as (this: unknown, options: unknown, bundle: unknown) => void;
  generateBundle.call({ environment: { name: 'client' } }, {}, bundle);
  return [...Object.keys(chunks), ...Object.values(chunks).flatMap(({ css = [] }) => css)].filter(isPrecached);
}

const start = { isEntry: true, imports: ['shared.js'], dynamicImports: ['field.js', 'desk.js'] };
const field = { isEntry: true, moduleIds: ['/app/src/routes/(field)/+page.svelte'], css: ['field.css'] };
const desk = {
  isEntry: true,
  moduleIds: ['/app/src/routes/(desk)/desk/+page.svelte'],
  imports: ['shared.js', 'grid.js'],
};

test('a phone stores what field pages need, and nothing that only the desk needs', () => {
  expect(
    precached({
      'start.js': start,
      'field.js': field,
      'desk.js': { ...desk, css: ['desk.css'] },
      'grid.js': {},
      'shared.js': {},
    }),
  ).toEqual(['start.js', 'field.js', 'shared.js', 'field.css']);
});

test('what a field page loads later is stored too, but not the big libraries', () => {
  const later = { ...field, dynamicImports: ['evidence.js', 'chart.js'] };
  expect(
    precached({
      'field.js': later,
      'evidence.js': {},
      'chart.js': { moduleIds: ['/x/node_modules/.pnpm/echarts@6.1.0/node_modules/echarts/core.js'] },
    }),
  ).toEqual(['field.js', 'evidence.js', 'field.css']);
});

test('a chunk that a field page cannot start without is stored whatever it holds', () => {
  expect(
    precached({ 'field.js': { ...field, imports: ['desk.js'] }, 'desk.js': desk, 'shared.js': {}, 'grid.js': {} }),
  ).toEqual(['field.js', 'desk.js', 'shared.js', 'grid.js', 'field.css']);
});
