import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Block, Sheet } from '../../packages/domain/src/paper/sheet.ts';
import { signingDayWords } from '../../packages/domain/src/paper/frame.ts';
import { goldenSheets } from '../../packages/domain/src/paper/testing/golden.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sheetToWord } from '../../apps/pwa/src/features/papers/word/to-word.ts';

const setting = { check: '校验码 1A2B-3C4D', pictures: new Map() };
const chosen = goldenSheets().filter(({ name }) => /(F2|F3|F9|F10|F12|P8)$/.test(name));

/** LibreOffice is no part of the project: where it is installed, what Word gets is read back by it. */
const office = ['soffice', 'libreoffice'].find((command) => spawnSync(command, ['--version']).status === 0);

/** The words of a sheet in the order they stand on it, without any space. */
function wordsOf({ title, issuer, number, isProvisional, blocks }: Sheet): string {
  const shown = isProvisional && number !== '' ? `${number}（暂编号，正式编号后补填）` : number;
  return bare([title, issuer, shown, ...blocks.flatMap(wordsIn)].join(''));
}

function wordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'words':
    case 'heading':
      return [block.words];
    case 'table':
      return block.rows.flat().flatMap(({ label, words }) => [label, words]);
    case 'ruled':
      return [block.heads, ...block.rows].flat();
    case 'text':
      return [`${block.label}：`, block.words];
    case 'items':
      return [`${block.label}：`, ...block.items.map((item, at) => `${at + 1}. ${item}`)];
    case 'signatures':
      return block.places.map(
        ({ label, name, mode, at }) => `${label}：${name}${at === '' ? '' : `（${mode}）`}${signingDayWords(at)}`,
      );
  }
}

const bare = (words: string): string => words.replaceAll(/[\s\u3000\uFEFF]/g, '');

describe('a Word file', () => {
  it.each(chosen.map(({ name, sheet }) => [name, sheet] as const))(
    '%s is a zip of WordprocessingML',
    async (_, sheet) => {
      const bytes = new Uint8Array(await sheetToWord(sheet, setting));
      expect([...bytes.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
      expect(bytes.length).toBeGreaterThan(5000);
    },
  );
});

describe.skipIf(office === undefined)('a Word file in LibreOffice (skipped where it is not installed)', () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'jiefen-word-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens and says the same words, form by form', { timeout: 180_000 }, async () => {
    const files = await Promise.all(
      chosen.map(async ({ name, sheet }) => {
        const path = join(folder, `${name.replace('/', '-')}.docx`);
        writeFileSync(path, new Uint8Array(await sheetToWord(sheet, setting)));
        return path;
      }),
    );
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const settings = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
    const run = spawnSync(office ?? '', [profile, ...settings, ...files], { encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);
    for (const [at, { name, sheet }] of chosen.entries()) {
      const text = readFileSync((files[at] ?? '').replace(/docx$/, 'txt'), 'utf8');
      expect(bare(text), name).toBe(wordsOf(sheet));
    }
  });
});
