import type { Within } from './matrix/define.ts';
import type { RoleCode } from './roles.ts';
import { scopeOf, type ScopeKind, toDesk } from './scope.ts';
import type { Subject } from './subject/define.ts';

type Reach = (role: RoleCode, subject: Subject) => readonly string[];

const all = (kind: ScopeKind, found: readonly (string | undefined)[] = []): string[] =>
  found.filter((key) => key !== undefined).map((key) => scopeOf(kind, key));

const committeeKind = (role: RoleCode): ScopeKind => (role === 'director' ? 'head' : 'committee');

const atTownship: Readonly<Partial<Record<RoleCode, ScopeKind>>> = {
  director: 'township',
  'judicial-office': 'justice',
};

const inDistrict: Readonly<Partial<Record<RoleCode, ScopeKind>>> = {
  'court-liaison': 'court',
  judge: 'court',
  'committee-office': 'office',
};

const toUsers = (found: readonly string[] = []) => all('user', found);

/** The scopes a condition reaches: whoever holds one of them fulfils it. */
const reachOf: Readonly<Record<Within, Reach>> = {
  own: (_role, { owners }) => toUsers(owners),
  assigned: (_role, { assigned }) => toUsers(assigned),
  named: (_role, { named }) => toUsers(named),
  committee: (role, { committees }) => all(committeeKind(role), committees),
  addressed: (role, { committees }) => all(committeeKind(role), committees),
  supervised: (_role, { township }) => all('township-head', [township]),
  township: (role, { township, region }) => {
    const kind = atTownship[role];
    return kind ? all(kind, [township]) : all('clerk-area', [township, region]);
  },
  unit: (_role, { units }) => all('org', units),
  holder: (_role, { holders }) => all('org', holders),
  sender: (_role, { senders }) => all('org', senders),
  invited: (_role, { invited }) => all('liaison', invited),
  bureau: (_role, { region }) => all('clerk-area', [region]),
  linked: (_role, { linked }) => all('clerk', linked),
  filed: (_role, { filed, region }) => (filed ? all('court', [region]) : []),
  litigation: (_role, { litigation, region }) => (litigation ? [scopeOf('role', 'court-liaison', region)] : []),
  party: (_role, { units }) => all('office', units),
  district: (role, { region }) => {
    const kind = inDistrict[role];
    return [kind ? scopeOf(kind, region) : scopeOf('role', role, region)];
  },
  region: (_role, { region }) => all('region', [region]),
};

/** Lists the scopes through which a role fulfils a condition for a document. */
export function scopesWithin(within: Within, role: RoleCode, subject: Subject): readonly string[] {
  const scopes = reachOf[within](role, subject);
  return subject.deskOnly ? scopes.map(toDesk) : scopes;
}
