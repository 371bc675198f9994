import type { Directory } from '@jiefen/domain/access/people';
import type { Records } from '../../store/store.ts';

/** The names behind ids of organisations and people; an id nobody knows has none. */
export async function namesOf(
  records: Records,
  region: string,
  directory: Directory,
  ids: Iterable<string | null | undefined>,
): Promise<Record<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null && id !== undefined);
  const people = await records.accounts.namesOf(
    region,
    wanted.filter((id) => directory.organisation(id) === undefined),
  );
  const bodies = wanted.flatMap((id): [string, string][] => {
    const name = directory.organisation(id)?.name ?? directory.divisionName(id);
    return name === undefined ? [] : [[id, name]];
  });
  return Object.fromEntries([...bodies, ...people.map(({ id, name }): [string, string] => [id, name])]);
}
