import { documentHash, toggle } from '@jiefen/domain/sync/digest';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import type { Move } from '../store/feed.ts';
import type { Current } from './batch.ts';

/** Collects how documents enter, change in and leave scopes; several changes of one document become one move. */
export interface FeedMoves {
  add(before: Current | undefined, after: Current): void;
  list(): Move[];
}

export function createFeedMoves(): FeedMoves {
  const byKey = new Map<string, Move>();

  function toggleIn(scope: string, document: Current, count: number, gone: boolean): void {
    const id = String(document.body['id']);
    const known = byKey.get(`${scope} ${id}`);
    byKey.set(`${scope} ${id}`, {
      scope,
      id,
      collection: document.collection,
      gone,
      digest: toggle(known?.digest ?? 0, documentHash(id, document.op)),
      count: (known?.count ?? 0) + count,
    });
  }

  return {
    add(before: Current | undefined, after: Current): void {
      const left = before === undefined ? [] : scopesIn(before.body);
      const entered = scopesIn(after.body);
      for (const scope of left) if (before !== undefined) toggleIn(scope, before, -1, !entered.includes(scope));
      for (const scope of entered) toggleIn(scope, after, 1, false);
    },

    list: (): Move[] => [...byKey.values()],
  };
}

function scopesIn(body: JsonObject): string[] {
  const scopes = body['scopes'];
  return Array.isArray(scopes) ? scopes.map(String) : [];
}
