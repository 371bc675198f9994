/** What a key means in a list. */
export type Act = 'next' | 'previous' | 'search' | 'back';

const acts: Readonly<Record<string, Act>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  '/': 'search',
  Escape: 'back',
};

/** Gives what a key asks of the list; nothing while somebody writes, chooses in a form or has a dialog open. */
export function keyToAct(event: KeyboardEvent): Act | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return undefined;
  const { target } = event;
  if (target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="dialog"]')) {
    return undefined;
  }
  return acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}
