import { tick } from 'svelte';
import { filterToAddress } from './address.ts';
import type { CaseList } from './case-list.svelte.ts';
import { keyToAct } from './keys.ts';
import { caseHref, focusCase, linkId } from './line.ts';

/** Lets a key move through the list or lead to the search box. */
export function actOnKey(event: KeyboardEvent, list: CaseList, toSearch: () => void): void {
  const act = keyToAct(event);
  if (act === undefined || act === 'back') return;
  event.preventDefault();
  if (act === 'search') toSearch();
  else focusCase(list.step(act === 'next' ? 1 : -1));
}

/** Gives where a key leads from an open case: to a neighbour in the list, or back to the list. Arrows scroll. */
export function addressForKey(event: KeyboardEvent, list: CaseList, id: string): string | undefined {
  const act = keyToAct(event);
  if (act === 'back') return filterToAddress(list.filter);
  if (event.key.length > 1 || (act !== 'next' && act !== 'previous')) return undefined;
  const { before, after } = list.neighbours(id);
  const next = act === 'next' ? after : before;
  return next && caseHref(next);
}

/** Goes from the search box to the list: to the place the keyboard had there, or to its beginning. */
export function enterList(list: CaseList): void {
  const rows = list.rows ?? [];
  focusCase((rows.find(({ id }) => id === list.active) ?? rows[0])?.id);
}

/** Brings the keyboard back to its place when rows move under it: a row that moves loses the focus. Run it before rows are drawn. */
export function holdFocus(list: CaseList): void {
  const isInList = document.activeElement?.id.startsWith(linkId('')) ?? false;
  if (!isInList) return;
  void tick().then(() => {
    if (document.activeElement === document.body) focusCase(list.active, { preventScroll: true });
  });
}
