/** Writes bytes as lower-case hexadecimal digits. */
export function bytesToHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name of some bytes for everybody: their SHA-256, as lower-case hexadecimal digits. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
