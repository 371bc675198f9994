import { deleteStores, openStores } from './indexed-db.ts';

const SCRATCH = 'jiefen-scratch';
/** The second is answered when the first has been seen to: the browser puts its old log away behind the scenes. */
const TURNS = 2;

let started: Promise<void> | undefined;

/**
 * Has the browser begin a new log file of its own before anything is written; once per page. Chromium goes on writing in
 * the log of the last start. When it was killed in the middle of a record, what follows that record cannot be read at
 * the start after the next, and the browser then throws all databases of the app away. Deleting a database makes it
 * put its log into tables and begin another.
 */
export function beginFreshLog(): Promise<void> {
  started ??= begin();
  return started;
}

/** Where the browser does not let one, the vault says what is wrong when it is opened. */
async function begin(): Promise<void> {
  try {
    for (let turn = 0; turn < TURNS; turn += 1) {
      (await openStores(SCRATCH, [SCRATCH])).close();
      await deleteStores(SCRATCH);
    }
  } catch {
    return;
  }
}
