/** - `denied`: the person or the device said no; `none`: there is no such device, or the browser cannot use it */
export type CaptureProblem = 'denied' | 'none';

export type Captured = { ok: true; stream: MediaStream } | { ok: false; problem: CaptureProblem };

/** Opens the camera at the back. Pictures taken through it never lie in the gallery of the phone. */
export function openCamera(): Promise<Captured> {
  return open({ video: { facingMode: 'environment', width: { ideal: 2048 }, height: { ideal: 1536 } } });
}

/** Opens the microphone. */
export function openMicrophone(): Promise<Captured> {
  return open({ audio: { echoCancellation: false, noiseSuppression: true } });
}

/** Lets camera or microphone go: their light goes out. */
export function closeStream(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Keeps the screen on while something is recorded, where the browser can; the result ends that. */
export async function keepAwake(): Promise<() => void> {
  try {
    const lock = await navigator.wakeLock.request('screen');
    return () => void lock.release();
  } catch {
    return () => undefined;
  }
}

async function open(wanted: MediaStreamConstraints): Promise<Captured> {
  try {
    return { ok: true, stream: await navigator.mediaDevices.getUserMedia(wanted) };
  } catch (error) {
    const isDenied = error instanceof DOMException && error.name === 'NotAllowedError';
    return { ok: false, problem: isDenied ? 'denied' : 'none' };
  }
}
