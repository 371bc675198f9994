/** The import rules of the house. A rule's name says what it keeps; its comment says why. */
const PWA = '^apps/pwa/src/';
const SERVER = '^apps/sync-server/src/';
const DOMAIN = '^packages/domain/src/';
const TESTS = '\\.(test|spec)\\.ts$|/testing(/|\\.ts$)';
/** Made to be shared by features: the widgets of the domain's fields, files, and the rooms everything happens in: phone and desk. */
const SHARED_FEATURES = 'features/(evidence|field-widgets|workspace|desk-room)/';
/** Test tools, wherever pnpm put them. */
const TEST_TOOLS = 'node_modules/(vitest|@vitest|fast-check|vitest-browser-svelte)(/|$)';

/** A forbidden import: from one place (a pattern, and what in it is free) to another. */
function forbid(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

/** Everything under `from` may import only what `allowed` matches. Tests may also use test tools. */
function only(name, comment, from, allowed) {
  return forbid(name, comment, { path: from, pathNot: TESTS }, { pathNot: allowed });
}

/** A package, as the resolver sees it: a path below node_modules. */
function npm(...names) {
  return names.map((name) => `node_modules/${name}/`);
}

export default {
  forbidden: [
    forbid(
      'no-circle',
      'A circle cannot be understood from any of its files. Types may point back: they vanish.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'no-orphan',
      'A file nobody imports is dead, or forgotten.',
      {
        orphan: true,
        pathNot: [TESTS, '\\.d\\.ts$', '/(main|migrations/.*)\\.ts$', `${PWA}routes/`, '^scripts/'],
      },
      {},
    ),
    forbid(
      'not-unresolvable',
      'An import that leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: ['^\\$app/', '^virtual:', '^\\./\\$types', '^vitest/'] },
    ),
    forbid(
      'no-undeclared-package',
      'A package must stand in the package.json of its own workspace.',
      { path: '^(apps|packages)/[^/]+/src/', pathNot: TESTS },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: ['^\\$app/'] },
    ),
    forbid(
      'test-tools-stay-in-tests',
      'Fakes and test tools never ship.',
      { path: '/src/', pathNot: [TESTS, `${SERVER}simulator/`] },
      { path: [TEST_TOOLS, TESTS] },
    ),

    only('domain-is-pure', 'What is true is true anywhere: no browser, no Node, no library but valibot.', DOMAIN, [
      DOMAIN,
      ...npm('valibot'),
    ]),

    forbid(
      'routes-pick-features',
      'A page picks a feature and passes parameters; it does not reach for the store.',
      { path: `${PWA}routes/` },
      { path: `${PWA}data/` },
    ),
    forbid(
      'features-stand-alone',
      'One feature, one verb: what two of them need belongs to data, ui or the domain.',
      { path: `${PWA}features/([^/]+)/` },
      { path: `${PWA}features/`, pathNot: [`${PWA}features/$1/`, `${PWA}${SHARED_FEATURES}`] },
    ),
    forbid(
      'nothing-reaches-up',
      'Only pages know features, and nothing knows pages.',
      { path: `${PWA}(features|data|ui|platform|i18n)/` },
      { path: `${PWA}routes/` },
    ),
    forbid(
      'lower-layers-know-no-features',
      'Data, ui, platform and words serve features, never the other way round.',
      { path: `${PWA}(data|ui|platform|i18n)/` },
      { path: `${PWA}features/` },
    ),
    only('data-is-for-machines', 'Data speaks no words and draws nothing.', `${PWA}data/`, [
      `${PWA}(data|platform)/`,
      DOMAIN,
      'node_modules/(rxdb|rxjs|pouchdb-[a-z-]+|valibot|hash-wasm|hono)/',
    ]),
    forbid(
      'data-takes-no-server-code',
      'The typed client needs the types of the routes, and not a line of them.',
      { path: PWA },
      { path: SERVER, dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'ui-knows-no-domain',
      'A button knows no mediation.',
      { path: `${PWA}ui/` },
      { path: [DOMAIN, `${PWA}data/`, 'node_modules/(rxdb|rxjs|pouchdb-[a-z-]+)/'] },
    ),
    forbid(
      'platform-knows-no-domain',
      'The browser behind one interface, and nothing else.',
      { path: `${PWA}platform/` },
      { path: [DOMAIN, `${PWA}(data|ui)/`] },
    ),
    forbid(
      'rxdb-only-in-data',
      'Only data knows how the phone stores.',
      { path: PWA, pathNot: `${PWA}data/` },
      { path: 'node_modules/(rxdb|pouchdb-[a-z-]+)/' },
    ),

    forbid(
      'server-routes-shape-http',
      'A route turns HTTP into a call of a service.',
      { path: `${SERVER}routes/`, pathNot: TESTS },
      { path: `${SERVER}store/` },
    ),
    forbid(
      'services-know-the-store-as-a-type',
      'Services are handed a store; SQL and HTTP stay out of them.',
      { path: `${SERVER}services/`, pathNot: TESTS },
      {
        path: [`${SERVER}(store|routes)/`, 'node_modules/(hono|@hono|kysely|pg)/', 'node:sqlite'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'services-know-no-routes',
      'Not even their types.',
      { path: `${SERVER}services/` },
      { path: [`${SERVER}routes/`, 'node_modules/(hono|@hono)/'] },
    ),
    forbid(
      'store-has-no-rules',
      'Storing knows neither services nor HTTP.',
      { path: `${SERVER}store/`, pathNot: TESTS },
      { path: [`${SERVER}(services|routes)/`, 'node_modules/(hono|@hono)/'] },
    ),
    forbid(
      'lucia-in-one-module',
      'Its author has stopped keeping it: whoever replaces it finds all of it in one place.',
      { path: '^(apps|packages)/', pathNot: `${SERVER}services/session(s|-adapter)\\.ts$` },
      { path: 'node_modules/lucia/' },
    ),
    forbid(
      'sql-only-in-store',
      'One place to look when an engine differs.',
      { path: `${SERVER}`, pathNot: [`${SERVER}store/`, TESTS] },
      { path: ['node_modules/(kysely|pg)/', '^(node:)?sqlite$'] },
    ),
  ],

  options: {
    doNotFollow: { path: ['node_modules', 'src/i18n/paraglide'] },
    exclude: { path: ['/\\.svelte-kit/', '/build/', '/static/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'default', 'types'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
};
