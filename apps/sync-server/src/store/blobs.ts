/** Where the bytes of whole files lie. A name is `<region>/<SHA-256 in hex>`, so what lies there never changes. */
export interface Blobs {
  /** Puts bytes under a name; when it returns they are durable, before that nobody can read any of them. */
  put(name: string, size: number, chunks: AsyncIterable<Uint8Array>): Promise<void>;
  /** Size in bytes, or undefined when there is nothing under the name. */
  size(name: string): Promise<number | undefined>;
  /** The bytes from `from` up to but not including `to`. Rejects when they are not there. */
  read(name: string, from: number, to: number): Promise<ReadableStream<Uint8Array>>;
}
