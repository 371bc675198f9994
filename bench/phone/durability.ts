/**
 * - `as shipped`: every side asks for what its authors chose
 * - `strict`: each transaction that writes waits until the disk has it; `relaxed`: until the system has it
 */
export type Durability = 'as shipped' | 'strict' | 'relaxed';

/** How many writing transactions this page asked for, by what they asked for themselves. */
export const asked = { strict: 0, relaxed: 0, default: 0 };

/** Makes every later transaction of this page that writes equally durable, whoever asks for it. */
export function demandDurability(durability: Durability): void {
  const original = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode = 'readonly', options = {}) {
    if (mode !== 'readwrite') return original.call(this, stores, mode, options);
    asked[options.durability ?? 'default'] += 1;
    return original.call(this, stores, mode, durability === 'as shipped' ? options : { ...options, durability });
  };
}
