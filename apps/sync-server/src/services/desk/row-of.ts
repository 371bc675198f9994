import { courseOf } from '@jiefen/domain/access/course';
import type { Level } from '@jiefen/domain/access/matrix/define';
import { townshipOf } from '@jiefen/domain/access/people';
import { type View, viewOf } from '@jiefen/domain/access/view';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import { flowOf } from '@jiefen/domain/flow/registry';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import type { DeskEntry } from '../../store/desk-cases.ts';
import type { DeskCaseRow } from '../../store/desk-tables.ts';
import { facetsToText } from './facets.ts';
import { mediationFacts } from './mediation-facts.ts';
import { petitionFacts } from './petition-facts.ts';

/** A document on its way into the list of the desk. */
export interface Listed {
  collection: DeskCollection;
  body: JsonObject;
  /** When the server took the last change, in milliseconds since 1970 UTC. */
  changedAt: number;
}

/**
 * Makes the row of a case for one level, and the texts it is found by, out of nothing but what that level
 * shows. `sight` names the audience and the level.
 */
export function rowOf({ collection, body, changedAt }: Listed, level: Level, sight: string): DeskEntry {
  const view = viewOf(level, collection, body, 'clear');
  const { code: state, ended } = stateOf(collection, view);
  const { texts, township, ...facts } = factsOf[collection](view);
  const row = {
    ...facts,
    region: String(body['region']),
    id: String(body['id']),
    level,
    sight,
    collection,
    township: readText(view, 'township') ?? townshipOf(township) ?? null,
    state,
    ended: ended ? 1 : 0,
    conflicts: openConflicts(view),
    changed_at: changedAt,
  };
  return { row: { ...row, facets: facetsOf(row) }, texts: level === 'count' ? [] : texts };
}

function facetsOf(row: Omit<DeskCaseRow, 'facets'>): string {
  const { collection, level, township, type, state, source, risk, conflicts, ended } = row;
  const within = (code: string | null) => (code === null ? undefined : `${collection}.${code}`);
  return facetsToText({
    collection,
    township: township ?? undefined,
    type: within(type),
    state: within(state),
    source: within(source),
    risk: risk ?? undefined,
    conflicts: level === 'full' ? (conflicts > 0 ? 'open' : 'none') : undefined,
    ended: state === null ? undefined : ended === 1 ? 'yes' : 'no',
  });
}

const factsOf = { mediation: mediationFacts, petition: petitionFacts };

/** Below full view the state stands in the view itself; in full view it follows from the events. */
function stateOf(collection: DeskCollection, view: View): { code: string | null; ended: boolean } {
  const code = readText(view, 'state') ?? courseOf(collection, view)?.state;
  if (code === undefined) return { code: null, ended: false };
  const states = flowOf(collection)?.states ?? {};
  return { code, ended: Object.hasOwn(states, code) && states[code]?.ended === true };
}

function openConflicts(view: View): number {
  const conflicts = view['conflicts'];
  if (!Array.isArray(conflicts)) return 0;
  return conflicts.filter((conflict: { resolution?: unknown }) => conflict.resolution === undefined).length;
}

function readText(view: View, key: string): string | undefined {
  const value = view[key];
  return typeof value === 'string' ? value : undefined;
}
