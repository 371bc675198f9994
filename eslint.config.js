import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import globals from 'globals';
import ts from 'typescript-eslint';

const TESTS = ['**/*.test.ts', '**/*.spec.ts', 'e2e/**', '**/testing.ts', '**/testing/**'];
const TYPED = ['packages/*/src/**/*.ts', 'apps/sync-server/src/**/*.ts', 'scripts/**/*.ts'];

const withoutExtension = {
  regex: '^(\\.{1,2}|#[a-z0-9]+)/(?!.*\\$types$).*(?<!\\.(ts|js|mjs|svelte|css|json))$',
  message: 'Write the file extension.',
};
const barrels = {
  regex: '/index\\.(ts|js)$',
  message: 'No barrels: import the file that defines it.',
};
const namedExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: name what you export.' },
];
export default defineConfig(
  {
    ignores: [
      '**/build/',
      '**/dist/',
      '**/.svelte-kit/',
      'apps/pwa/src/i18n/paraglide/',
      'apps/pwa/project.inlang/',
      'coverage/',
      'bench/.cache/',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,

  {
    plugins: { look: { rules: { 'function-length': builtinRules.get('max-lines-per-function') } } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'look/function-length': ['warn', { max: 30, skipBlankLines: true, skipComments: true }],
      'no-restricted-imports': ['error', { patterns: [withoutExtension, barrels] }],
      'no-restricted-syntax': ['error', ...namedExports],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Documents are merged by path, and a path ends in a computed key.
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },

  {
    files: TYPED,
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    files: ['packages/domain/src/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...Object.keys({ ...globals.browser, ...globals.node })
          .filter((name) => !['structuredClone', 'btoa', 'atob', 'TextEncoder', 'TextDecoder'].includes(name))
          .map((name) => ({ name, message: 'The domain knows neither browser nor Node.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Time is an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness is an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...namedExports,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Time is an argument.',
        },
      ],
    },
  },

  {
    files: ['apps/pwa/**', 'e2e/**', 'bench/**'],
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    files: ['apps/sync-server/**', 'scripts/**', '*.config.*', '.dependency-cruiser.js'],
    languageOptions: { globals: globals.node },
  },

  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      // Addresses are typed by hand as literals here; the app is served from the root only.
      'svelte/no-navigation-without-resolve': 'off',
      // The compiler reports undefined names, and it knows runes.
      'no-undef': 'off',
      // Props are declared with let; the compiler's own rule covers the rest.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
    },
  },
  {
    // TypeScript itself reports undefined names.
    files: ['**/*.ts'],
    rules: { 'no-undef': 'off' },
  },

  {
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // A describe block is as long as its tests.
      'max-lines-per-function': 'off',
      'look/function-length': 'off',
      // Tests build broken input on purpose.
      '@typescript-eslint/consistent-type-assertions': 'off',
    },
  },
  {
    // These frameworks read the default export.
    files: ['**/*.config.{js,ts}', '.dependency-cruiser.js', 'knip.ts', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // They speak to the person at the terminal.
    files: [
      'scripts/**',
      'bench/**',
      'e2e/kills/main.ts',
      'apps/sync-server/src/{main,enter,recover}.ts',
      'apps/sync-server/src/simulator/main.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Plain script for old engines: it may use neither modules nor newer syntax.
    files: ['apps/pwa/static/*.js'],
    languageOptions: { sourceType: 'script', ecmaVersion: 2019, globals: globals.browser },
    rules: { 'prefer-rest-params': 'off' },
  },
);
