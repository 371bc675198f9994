const METERED = new Set(['cellular', 'bluetooth', 'wimax']);
const FREE = new Set(['wifi', 'ethernet']);

/** Reads the kind of network from the browser (Network Information API; missing in many). */
export function connection(): 'free' | 'metered' | 'unknown' {
  const network: unknown = Reflect.get(navigator, 'connection');
  if (typeof network !== 'object' || network === null) return 'unknown';
  if (Reflect.get(network, 'saveData') === true) return 'metered';
  const type = String(Reflect.get(network, 'type'));
  if (METERED.has(type)) return 'metered';
  return FREE.has(type) ? 'free' : 'unknown';
}
