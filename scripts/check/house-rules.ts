import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { catalogues } from './catalogues.ts';
import { componentScripts } from './component-scripts.ts';
import { disableReasons } from './disable-reasons.ts';
import { oldEngineClasses } from './old-engine-classes.ts';
import type { SourceFile } from './rule.ts';
import { testFocus } from './test-focus.ts';
import { testIdentities } from './test-identities.ts';
import { wordsInCode } from './words-in-code.ts';

const rules = [testFocus, testIdentities, disableReasons, componentScripts, wordsInCode, oldEngineClasses, catalogues];
const TEXT = /\.(ts|js|mjs|svelte|json|css|html|md|sql|webmanifest|ya?ml)$/;

const files = projectFiles();
const violations = rules.flatMap((rule) => rule.find(files).map((says) => `${says}  [${rule.name}]`));
for (const violation of violations) console.error(violation);
process.exitCode = violations.length === 0 ? 0 : 1;

/** The texts of the project: what git knows, and what it would take. */
function projectFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return listed
    .split('\0')
    .filter((path) => TEXT.test(path) && path !== 'pnpm-lock.yaml' && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
