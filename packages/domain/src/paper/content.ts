import type { Sheet } from './sheet.ts';

/**
 * What a paper says, as one text: the same before and after it is signed and numbered. Its digest is the check code;
 * a signed paper whose digest is no longer that of the record was signed with other words.
 */
export function contentOf({ form, title, issuer, blocks }: Sheet): string {
  const said = blocks.map((block) =>
    block.kind === 'signatures' ? block.places.map(({ label, name }) => ({ label, name })) : block,
  );
  return JSON.stringify({ form, title, issuer, blocks: said });
}
