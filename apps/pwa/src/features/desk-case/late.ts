const LATE_MS = 3_600_000;

/** Tells whether a step lay on a phone for an hour or more before it came in. */
export function wasLate({ at, receivedAt }: { at: string; receivedAt?: string | undefined }): boolean {
  return receivedAt !== undefined && Date.parse(receivedAt) - Date.parse(at) >= LATE_MS;
}
