/** What the page under measurement tells; times are milliseconds since the navigation began. */
export interface Watched {
  /** When the page asked for the password of the vault; 0 before. */
  locked: number;
  /** When the first case of a list was drawn; 0 before. */
  listed: number;
  /** When the page said that what was saved is on the phone; 0 before. */
  saved: number;
  /** When the page of the new case was drawn; 0 before. */
  opened: number;
  /** When the last tap began. */
  tapped: number;
  /** How long the page took to answer each key, from the key to the next picture. */
  keys: number[];
}

declare global {
  var watched: Watched;
}

/**
 * Runs in the page before its own scripts: notes when cases show and how long keys take. `saved` is what the page says
 * when the words are on the phone, `badge` what the page of such a case says.
 */
export function watchPage({ saved, badge }: { saved: string; badge: string }): void {
  globalThis.watched = { locked: 0, listed: 0, saved: 0, opened: 0, tapped: 0, keys: [] };
  const drawn = (take: () => void) => requestAnimationFrame(() => setTimeout(take));
  const says = (selector: string, words: string) =>
    document.querySelector(selector)?.textContent?.includes(words) === true;
  const waited = {
    locked: () => document.querySelector('input[type=password]') !== null,
    listed: () => document.querySelector('a[href^="/cases/mediation/"]') !== null,
    saved: () => says('body', saved),
    opened: () => location.pathname.startsWith('/cases/mediation/') && says('main', badge),
  };
  const look = () => {
    for (const what of ['locked', 'listed', 'saved', 'opened'] as const) {
      if (watched[what] !== 0 || !waited[what]()) continue;
      watched[what] = Number.NaN;
      drawn(() => (watched[what] = performance.now()));
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
  addEventListener('click', ({ timeStamp }) => (watched.tapped = timeStamp), { capture: true });
  addEventListener('keydown', ({ timeStamp }) => drawn(() => watched.keys.push(performance.now() - timeStamp)), {
    capture: true,
  });
}
