import { isOver } from './course.ts';
import { grantsOf } from './matrix.ts';
import type { Directory, Person } from './people.ts';
import { scopesWithin } from './reach.ts';
import { audienceOf, levelOf, scopesOfPerson } from './scopes.ts';
import { subjectOf } from './subject.ts';
import type { Identity } from './view/shield.ts';

/** Says how a person sees the numbers of identity papers and the telephones in a document. */
export function identityFor(person: Person, type: string, document: unknown, directory: Directory): Identity {
  const scopes = scopesOfPerson(person, directory);
  const subject = subjectOf(type, document, directory);
  if (!subject || levelOf(audienceOf(type, document, directory), scopes) !== 'full') return 'hidden';
  const rights = grantsOf('party-identity', person.role).filter(({ within }) =>
    scopesWithin(within, person.role, subject).some((scope) => scopes.includes(scope)),
  );
  if (rights.length === 0) return 'hidden';
  const clear = rights.some(({ mask }) => mask === undefined || (mask === 'closed' && !isOver(type, document)));
  return clear ? 'clear' : 'masked';
}
