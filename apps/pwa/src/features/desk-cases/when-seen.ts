/** Calls each time the element comes into sight; for Svelte's `{@attach}`. */
export function whenSeen(seen: () => void): (element: Element) => () => void {
  return (element) => {
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) seen();
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  };
}
