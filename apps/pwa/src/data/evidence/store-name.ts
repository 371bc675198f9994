/** The name by which the browser knows an evidence database; PouchDB puts its own word before it. */
export function storeNameOf(name: string): string {
  return `_pouch_${name}`;
}
