import type { Workspace } from '#data/workspace.ts';
import type { AnyCase } from './course.ts';
import type { CaseHead } from './glance.ts';

/** Reads the body of a case that a list knows; undefined when it is not on this phone any more. */
export async function openCase(
  documents: Workspace['documents'],
  { collection, head }: CaseHead,
): Promise<AnyCase | undefined> {
  if (collection === 'petition') {
    const row = await documents.read(collection, head.light.id);
    return row && { collection, body: row.body };
  }
  const row = await documents.read(collection, head.light.id);
  return row && { collection, body: row.body };
}
