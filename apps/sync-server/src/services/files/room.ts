const noRoomCodes = new Set<unknown>(['ENOSPC', 'EDQUOT', '53100']);
const SQLITE_FULL = 13;

/** Tells whether something failed because a disk is full: the file system's, SQLite's or PostgreSQL's. */
export function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && noRoomCodes.has(error.code)) || ('errcode' in error && error.errcode === SQLITE_FULL);
}
