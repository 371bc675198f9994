/** Tells whether this browser can deflate by itself (Chromium 80 and later can). */
export function canDeflate(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';
}

/** Makes bytes shorter (RFC 1950). */
export function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('deflate'));
}

/** Gives back what was deflated; rejects when the bytes are not. */
export function inflate(bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new DecompressionStream('deflate'));
}

async function through(
  bytes: BufferSource,
  stream: { readable: ReadableStream<Uint8Array<ArrayBuffer>>; writable: WritableStream<BufferSource> },
): Promise<Uint8Array<ArrayBuffer>> {
  const made = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  const wrote = writer.write(bytes).then(() => writer.close());
  const [buffer] = await Promise.all([made, wrote]);
  return new Uint8Array(buffer);
}
