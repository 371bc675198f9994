// Part of the service worker: what a page leaves here while it reloads lies in memory only, and for a few seconds.
(() => {
  const KEPT_FOR_MS = 15_000;
  let kept;
  let timer;

  const forget = () => {
    clearTimeout(timer);
    kept = undefined;
  };

  self.addEventListener('message', (event) => {
    const { type, value } = event.data ?? {};
    if (type === 'leave') {
      forget();
      kept = value;
      timer = setTimeout(forget, KEPT_FOR_MS);
      event.waitUntil(new Promise((resolve) => setTimeout(resolve, KEPT_FOR_MS)));
    }
    if (type === 'take') {
      event.ports[0]?.postMessage(kept);
      forget();
    }
  });
})();
