import type { Platform } from '#platform/platform.ts';
import type { Ring } from '../keyring.ts';
import { createSerial } from '../log/serial.ts';
import type { Frame } from './frames.ts';

const VECTOR_BYTES = 12;

/** The line between the tabs of one person. Frames arrive in the order in which one tab says them. */
export interface Line {
  say(frame: Frame): void;
  close(): void;
}

/**
 * Opens the line of a vault. Every frame is sealed with the key of the vault: a tab in which the vault is locked, or
 * anything else of this origin, can neither read nor say anything.
 */
export function openLine(
  { channel }: Pick<Platform, 'channel'>,
  { vault, cipher }: Pick<Ring, 'vault' | 'cipher'>,
  heard: (frame: Frame) => void,
): Line {
  const wire = channel(`tabs/${vault}`);
  const place = `tabs/${vault}`;
  const [speaking, hearing] = [createSerial(), createSerial()];

  async function open(message: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
    const sealed = { iv: message.slice(0, VECTOR_BYTES), bytes: message.slice(VECTOR_BYTES).buffer };
    const plain = await cipher.open(sealed, place).catch(() => undefined);
    return plain && new TextDecoder().decode(plain);
  }

  async function seal(text: string): Promise<Uint8Array<ArrayBuffer>> {
    const { iv, bytes } = await cipher.seal(new TextEncoder().encode(text), place);
    const message = new Uint8Array(VECTOR_BYTES + bytes.byteLength);
    message.set(iv);
    message.set(new Uint8Array(bytes), VECTOR_BYTES);
    return message;
  }

  wire.listen((message) => {
    if (typeof message === 'string') return;
    void hearing(async () => {
      const text = await open(message);
      if (text === undefined) return;
      const frame: Frame = JSON.parse(text);
      heard(frame);
    });
  });

  return {
    say(frame) {
      const text = JSON.stringify(frame);
      void speaking(async () => wire.post(await seal(text)));
    },
    // What was said before is still heard.
    close: () => void speaking(async () => wire.close()),
  };
}
