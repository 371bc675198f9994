import type { Organisation, Person } from '@jiefen/domain/access/people';
import { parseObject } from '@jiefen/domain/sync/leaves';
import type { Change } from '@jiefen/domain/sync/wire';
import type { Random } from '../simulator/random.ts';
import { generateMediation } from './generate/mediation.ts';
import { generatePetition } from './generate/petition.ts';
import { pickByShare, readStories } from './generate/stories.ts';
import { townOf } from './generate/town.ts';

/** An invented case with who recorded it, and when (milliseconds since 1970 UTC). */
export interface Generated extends Omit<Change, 'base'> {
  by: Person;
  at: number;
}

/** Of ten cases so many are mediations; the rest are petitions. */
const mediations = 0.85;

const mediatorRoles: ReadonlySet<string> = new Set(['village-mediator', 'township-mediator', 'director']);
/** Township committees see more cases than a village. */
const shareByRole: Readonly<Record<string, number>> = { 'village-mediator': 2, 'township-mediator': 4, director: 3 };

/**
 * Invents cases of the past year, up to `until` (milliseconds since 1970 UTC), over all committees and petition
 * offices of these people. The same chance gives the same cases; every identity in them can belong to nobody.
 */
export function* generateCases(
  count: number,
  random: Random,
  people: readonly Person[],
  organisations: readonly Organisation[],
  until: number,
): Generator<Generated> {
  const stories = readStories();
  const place = placesOf(people, organisations);
  for (let made = 0; made < count; made += 1) {
    const committee = pickByShare(place.committees, random);
    if (random.chance(mediations)) {
      const { person, organisation } = committee;
      yield toGenerated('mediation', person, generateMediation(random, until, person, organisation, stories.mediation));
    } else {
      const { person, organisation: office } = random.pick(place.offices);
      const around = { ...place, office, town: townOf(committee.organisation, random) };
      yield toGenerated('petition', person, generatePetition(random, until, person, around, stories.petition));
    }
  }
}

function placesOf(people: readonly Person[], organisations: readonly Organisation[]) {
  const posts = people.flatMap((person) => {
    const organisation = organisations.find(({ id }) => id === person.orgId);
    return organisation ? [{ person, organisation, share: shareByRole[person.role] ?? 1 }] : [];
  });
  return {
    committees: posts.filter(({ person, organisation }) => mediatorRoles.has(person.role) && organisation.seal),
    offices: posts.filter(({ person }) => person.role === 'petition-clerk'),
    units: organisations.filter(({ type }) => ['职能部门', '乡镇政府', '街道'].includes(type)),
    court: organisations.find(({ type }) => type === '法院'),
  };
}

function toGenerated(
  collection: 'mediation' | 'petition',
  by: Person,
  body: { id: string; createdAt: string },
): Generated {
  const doc = { ...parseObject(JSON.stringify(body)), id: body.id };
  return { op: `${body.id}.0`, collection, doc, by, at: Date.parse(body.createdAt) };
}
