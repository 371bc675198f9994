import { provisionalNumber } from '@jiefen/domain/identity/doc-number';
import type { Workspace } from '#data/workspace.ts';

const CODE_LENGTH = 4;

/**
 * The next provisional number of this phone, shown until the server gives the official one: the tail of the vault's name,
 * then a number that rises with every case of the collection made here.
 */
export async function nextProvisional(
  { documents, device }: Pick<Workspace, 'documents' | 'device'>,
  collection: 'mediation' | 'petition',
): Promise<string> {
  const code = device.slice(-CODE_LENGTH).toUpperCase();
  const prefix = provisionalNumber(code, 0).slice(0, -CODE_LENGTH);
  const numbers = (await documents.heads(collection)).map(({ outline }) => outline.tempNo);
  const own = numbers.filter((number) => number.startsWith(prefix));
  const last = Math.max(0, ...own.map((number) => Number(number.slice(prefix.length)) || 0));
  return provisionalNumber(code, last + 1);
}
