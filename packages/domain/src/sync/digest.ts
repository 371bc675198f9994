/**
 * 32-bit hash of one visible document state: murmur3-style mixing over `id:op`.
 * It detects accidents, not attacks, so a fast synchronous hash is enough (the version chain is SHA-256).
 */
export function documentHash(id: string, op: string): number {
  const text = `${id}:${op}`;
  let hash = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    hash = mix(hash ^ text.charCodeAt(index));
  }
  return mix(hash ^ text.length) >>> 0;
}

/** Adds a document to a digest, or takes it out again: XOR is its own inverse. */
export function toggle(digest: number, hash: number): number {
  return (digest ^ hash) >>> 0;
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
