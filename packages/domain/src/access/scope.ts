/** The kinds of scope: each names a group of people by what they have in common. */
export type ScopeKind =
  | 'user'
  | 'committee'
  | 'head'
  | 'township-head'
  | 'township'
  | 'justice'
  | 'org'
  | 'liaison'
  | 'clerk'
  | 'clerk-area'
  | 'court'
  | 'office'
  | 'role'
  | 'region';

const deskPrefix = 'desk/';

/** Names a group of people: `committee/pmc-np` is everyone who mediates in that committee. */
export function scopeOf(kind: ScopeKind, ...key: readonly string[]): string {
  return [kind, ...key].join('/');
}

/** Turns a scope into its form for what may never be cached on a phone. */
export function toDesk(scope: string): string {
  return `${deskPrefix}${scope}`;
}

/** Tells whether a scope is for the desk alone: the server never sends its documents to a phone. */
export function isDeskScope(scope: string): boolean {
  return scope.startsWith(deskPrefix);
}

/** The scopes that add nobody where the other one already has full view. */
export const coveredBy: Readonly<Record<string, string>> = { head: 'township', 'township-head': 'township' };

/** Gives the kind of a scope. */
export function kindOf(scope: string): string {
  return scope.slice(0, scope.indexOf('/'));
}
