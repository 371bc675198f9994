import type { Rule, SourceFile } from './rule.ts';

type Catalogue = { area: string; locale: string; path: string; messages: Map<string, string> };

const CATALOGUE = /^apps\/pwa\/messages\/([a-z]+)\/([a-z-]+)\.json$/;
const CODE = /^apps\/pwa\/src\/.*\.(svelte|ts)$/;

/** Every message exists in both languages with the same parameters, carries the prefix of its area and is used. */
export const catalogues: Rule = {
  name: 'complete catalogues',
  find(files) {
    const all = files.flatMap(toCatalogue);
    const used = usedKeys(files);
    return [
      ...all.flatMap((catalogue) => missingIn(catalogue, all)),
      ...all.flatMap(wrongPrefixes),
      ...all.flatMap((catalogue) => unused(catalogue, used)),
    ];
  },
};

function toCatalogue({ path, text }: SourceFile): Catalogue[] {
  const [, area, locale] = CATALOGUE.exec(path) ?? [];
  if (!area || !locale) return [];
  const entries = Object.entries<unknown>(JSON.parse(text)).filter(([key]) => key !== '$schema');
  return [{ area, locale, path, messages: new Map(entries.map(([key, value]) => [key, parametersOf(value)])) }];
}

/** The parameters of a message, sorted; a message with variants names them in its own way. */
function parametersOf(message: unknown): string {
  const names = JSON.stringify(message).matchAll(/\{\s*(\w+)\s*\}/g);
  return [...new Set([...names].map(([, name]) => name))].sort().join(' ');
}

function missingIn(catalogue: Catalogue, all: Catalogue[]): string[] {
  const others = all.filter((other) => other.area === catalogue.area && other.locale !== catalogue.locale);
  return [...catalogue.messages].flatMap(([key, parameters]) =>
    others.flatMap((other) => {
      if (!other.messages.has(key)) return [`${other.path} lacks ${key}`];
      return other.messages.get(key) === parameters ? [] : [`${other.path} has other parameters in ${key}`];
    }),
  );
}

function wrongPrefixes({ area, path, messages }: Catalogue): string[] {
  return [...messages.keys()]
    .filter((key) => !key.startsWith(`${area}_`))
    .map((key) => `${path} ${key} must begin with ${area}_`);
}

function unused({ path, messages }: Catalogue, used: ReadonlySet<string>): string[] {
  return [...messages.keys()].filter((key) => !used.has(key)).map((key) => `${path} ${key} is used nowhere`);
}

function usedKeys(files: readonly SourceFile[]): Set<string> {
  const code = files.filter((file) => CODE.test(file.path));
  return new Set(code.flatMap((file) => [...file.text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key ?? '')));
}
