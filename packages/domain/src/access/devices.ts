import { grantsOf } from './matrix.ts';
import type { Verb, Within } from './matrix/define.ts';
import { type Directory, divisionOf, type Person, townshipOf } from './people.ts';

type Owner = Pick<Person, 'id' | 'orgId' | 'region'>;

/**
 * Decides whether somebody may look after the phone of somebody else: `R` see how fresh it is, `A` order it to hand
 * over and forget everything.
 */
export function mayOnDevice(viewer: Person, verb: Verb, owner: Owner, directory: Directory): boolean {
  if (viewer.region !== owner.region) return false;
  return grantsOf('devices', viewer.role)
    .filter(({ verbs }) => verbs.includes(verb))
    .some(({ within }) => isWithin(within, viewer, owner, directory));
}

function isWithin(within: Within, viewer: Person, owner: Owner, directory: Directory): boolean {
  if (within === 'district') return true;
  if (within === 'own') return viewer.id === owner.id;
  if (within === 'committee' || within === 'unit') return viewer.orgId === owner.orgId;
  const here = townshipOf(divisionOf(viewer.orgId, directory));
  const there = townshipOf(divisionOf(owner.orgId, directory));
  if (here === undefined || here !== there) return false;
  // Only the township's own committee stands above those of its villages.
  return within === 'township' || (within === 'supervised' && here === divisionOf(viewer.orgId, directory));
}
