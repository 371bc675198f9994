import { isRecord, isSame, leafAt, topOf } from '@jiefen/domain/sync/leaves';
import { opOfChange } from '../../services/merged-op.ts';
import type { VersionRow } from '../../store/tables.ts';
import { sentKey } from '../ledger.ts';
import type { EndState } from '../state.ts';

/** S4, S5: nobody's value is written over unseen, and nobody is left without word of what became of a change. */
export function hidden(state: EndState): string[] {
  const overwritten = [...state.versions.values()].flatMap((versions) => silentOverwrites(state, versions));
  return [...overwritten, ...unansweredWriters(state), ...turnedAway(state)];
}

function silentOverwrites(state: EndState, versions: readonly VersionRow[]): string[] {
  const last = versions.at(-1);
  if (last === undefined) return [];
  return versions.flatMap((version, index) => {
    const sent = state.ledger.sent.get(sentKey(opOfChange(version.op), version.person));
    if (sent === undefined || sent.baseEpoch !== version.epoch) return [];
    const between = versions.slice(0, index).filter((other) => other.ver > sent.baseVer);
    return pathsOf(version).flatMap((path) => {
      const touching = between.filter((other) => pathsOf(other).includes(path));
      const unseen = touching.at(-1);
      if (unseen === undefined || unseen.device === version.device) return [];
      const said = leafAt(JSON.parse(unseen.body), path);
      if (isSame(said, leafAt(JSON.parse(version.body), path)) || isShown(last, path, said)) return [];
      return [`${version.id} ${path}: ${JSON.stringify(said)} was written over by ${version.op}`];
    });
  });
}

/** Events and conflicts are written once, risk only rises: none of them can hide a value. */
function pathsOf(version: VersionRow): string[] {
  const paths: string[] = JSON.parse(version.changed);
  return paths.filter((path) => !['events', 'conflicts', 'riskLevel'].includes(topOf(path)));
}

function isShown(last: VersionRow, path: string, value: unknown): boolean {
  const conflicts: unknown[] = JSON.parse(last.body).conflicts ?? [];
  return conflicts.some(
    (conflict) =>
      isRecord(conflict) &&
      conflict['path'] === path &&
      [conflict['kept'], conflict['lost']].some((shown) =>
        isSame(shown ?? null, JSON.parse(JSON.stringify(value ?? null))),
      ),
  );
}

function unansweredWriters({ ledger, phones, documents, operations }: EndState): string[] {
  // An answer from before a restore binds nobody: the phone was asked again for what it still had.
  const answered = new Set(operations.filter(({ submitted }) => submitted !== null).map(({ op }) => op));
  return ledger.unapplied
    .filter(({ op }) => answered.has(op))
    .filter(({ op, document, person, phone, outcome }) => {
      const kept = phones.find(({ name }) => name === phone)?.disk.get(document);
      const noticed = documents.some(
        ({ json }) => json['kind'] === 'farewell' && json['about'] === document && json['by'] === person,
      );
      const later = [...ledger.sent.values()].some(
        (sent) => sent.phone === phone && sent.document === document && sent.op !== op,
      );
      if (outcome === 'farewell') return !noticed && documents.some(({ id }) => id === document);
      return kept === undefined && !later && documents.every(({ id }) => id !== document);
    })
    .map(
      ({ op, outcome, person, document }) => `${person} cannot see what became of ${op} of ${document} (${outcome})`,
    );
}

/** The only odd shape anybody writes in a run is a date that is a number. */
function turnedAway({ operations }: EndState): string[] {
  return operations
    .filter(({ outcome, reason }) => outcome === 'quarantined' && reason !== 'shape:occurredAt')
    .map(({ op, reason }) => `${op} was turned away without cause (${reason ?? ''})`);
}
