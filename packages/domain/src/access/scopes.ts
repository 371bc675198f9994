import { grantsOf, type ObjectCode } from './matrix.ts';
import type { Level } from './matrix/define.ts';
import { type Directory, divisionOf, type Person, townshipOf } from './people.ts';
import { scopesWithin } from './reach.ts';
import { type RoleCode, roles } from './roles.ts';
import { coveredBy, kindOf, scopeOf, toDesk } from './scope.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject/define.ts';

/** A scope that may see a document, and how much of it. */
export interface Reader {
  readonly scope: string;
  readonly level: Level;
}

const rank: Readonly<Record<Level, number>> = { count: 0, min: 1, nameless: 2, full: 3 };

/**
 * Lists the scopes a person holds. Administrators and auditors hold none: they never see content
 * (GB/T 22239-2019 8.1.4.2).
 */
export function scopesOfPerson(person: Person, directory: Directory): string[] {
  const { role, orgId, region } = person;
  if (role === 'system-administrator' || role === 'security-auditor') return [];
  const division = divisionOf(orgId, directory);
  const township = townshipOf(division);
  const own = scopeOf('user', person.id);
  const everybody = [own, scopeOf('region', region), scopeOf('role', role, region)];
  return [...everybody, ...ofRole[role]({ own, orgId, region, division, township })];
}

/**
 * Lists who may see a document, and how much; a scope that is not named sees nothing. The readers of a
 * notice are those of the document it is about.
 */
export function audienceOf(
  type: string,
  document: unknown,
  directory: Directory,
  about: readonly Reader[] = [],
): Reader[] {
  if (type === 'notice') return [...about];
  const subject = subjectOf(type, document, directory);
  return subject ? withoutCovered(strongest(subject.objects.flatMap((object) => readersOf(object, subject)))) : [];
}

/** Gives the most a holder of these scopes may see of a document, or undefined for nothing. */
export function levelOf(audience: readonly Reader[], scopes: readonly string[]): Level | undefined {
  const levels = audience.filter(({ scope }) => scopes.includes(scope)).map(({ level }) => level);
  return levels.toSorted((one, other) => rank[other] - rank[one])[0];
}

interface Place {
  readonly own: string;
  readonly orgId: string;
  readonly region: string;
  readonly division: string | undefined;
  readonly township: string | undefined;
}

type ScopesByPlace = (place: Place) => readonly string[];

const inCommittee: ScopesByPlace = ({ orgId }) => [scopeOf('committee', orgId)];

const ofRole: Readonly<Record<Exclude<RoleCode, 'system-administrator' | 'security-auditor'>, ScopesByPlace>> = {
  'village-mediator': inCommittee,
  'township-mediator': inCommittee,
  director: ({ orgId, township, division }) => [
    scopeOf('head', orgId),
    ...(township ? [scopeOf('township', township)] : []),
    ...(township && township === division ? [scopeOf('township-head', township)] : []),
  ],
  'judicial-office': ({ township }) => (township ? [scopeOf('justice', township)] : []),
  'petition-clerk': ({ orgId, division }) => [
    scopeOf('org', orgId),
    toDesk(scopeOf('org', orgId)),
    scopeOf('clerk', orgId),
    ...(division ? [scopeOf('clerk-area', division.slice(0, 9))] : []),
  ],
  'department-liaison': ({ own, orgId }) => [scopeOf('org', orgId), scopeOf('liaison', orgId), toDesk(own)],
  'court-liaison': ({ own, region }) => [scopeOf('court', region), toDesk(own)],
  judge: ({ own, region }) => [scopeOf('court', region), toDesk(own)],
  'committee-office': ({ own, orgId, region }) => [
    scopeOf('office', region),
    toDesk(scopeOf('office', region)),
    toDesk(scopeOf('office', orgId)),
    toDesk(own),
  ],
};

function readersOf(object: ObjectCode, subject: Subject): Reader[] {
  return roles.flatMap(({ code }) =>
    grantsOf(object, code).flatMap(({ verbs, level, within }) => {
      if (level === 'none' || !verbs.includes('R')) return [];
      const seen = subject.confidential && object === 'petition' && level === 'full' ? 'nameless' : level;
      return scopesWithin(within, code, subject).map((scope): Reader => ({ scope, level: seen }));
    }),
  );
}

function strongest(readers: readonly Reader[]): Reader[] {
  const levels = new Map<string, Level>();
  for (const { scope, level } of readers) {
    const before = levels.get(scope);
    if (!before || rank[level] > rank[before]) levels.set(scope, level);
  }
  return [...levels].map(([scope, level]) => ({ scope, level }));
}

function withoutCovered(readers: readonly Reader[]): Reader[] {
  const full = new Set(readers.filter(({ level }) => level === 'full').map(({ scope }) => kindOf(scope)));
  return readers.filter(({ scope }) => !full.has(coveredBy[kindOf(scope)] ?? ''));
}
