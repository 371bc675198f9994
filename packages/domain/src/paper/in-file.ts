import { listAt } from './reading.ts';

/** A paper of the file as it is recorded. */
export type FiledPaper = Readonly<Record<string, unknown>>;

/**
 * The recorded versions of a paper that stand, oldest first. A paper made of one element (a session, a visit) is
 * found by that element; an entry that names none stands for all of them.
 */
export function versionsInFile(dossier: unknown, form: string, element?: string): FiledPaper[] {
  return listAt(dossier).filter(
    (paper) =>
      paper['form'] === form &&
      paper['status'] !== 'replaced' &&
      (element === undefined || paper['element'] === undefined || paper['element'] === element),
  );
}

/** The version of a paper that stands now. */
export function paperInFile(dossier: unknown, form: string, element?: string): FiledPaper | undefined {
  return versionsInFile(dossier, form, element).at(-1);
}
