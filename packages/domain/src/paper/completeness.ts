import { versionsInFile } from './in-file.ts';
import type { Form, Need, Subject, Subjects } from './define.ts';
import { forms } from './registry.ts';

/**
 * Where one paper of the file stands.
 * - `in-file`: signed, sealed or filed · `in-hand`: printed or drafted, not signed yet
 * - `ready`: everything on it is recorded, it can be printed · `open`: still to be filled in
 */
export type PaperState = 'in-file' | 'in-hand' | 'ready' | 'open';

/** One line of the completeness list, in the order of the file. */
export interface PaperStanding {
  code: string;
  need: Exclude<Need, 'none'>;
  state: PaperState;
}

const done = new Set<unknown>(['signed', 'sealed', 'filed']);
const begun = new Set<unknown>(['draft', 'printed']);

/** Says of each paper that belongs into the file of this document where it stands (卷宗 必须、按需). */
export function completenessOf<Of extends Subject>(subject: Of, body: Subjects[Of]): PaperStanding[] {
  const known: { readonly [Each in Subject]: readonly Form<Each>[] } = forms;
  return known[subject].flatMap((form) => {
    const need = form.need(body);
    return need === 'none' ? [] : [{ code: form.code, need, state: stateOf(form, body) }];
  });
}

/** The papers that must be in the file and are not: what keeps a case out of the archive. */
export function missingPapers<Of extends Subject>(subject: Of, body: Subjects[Of]): string[] {
  return completenessOf(subject, body)
    .filter(({ need, state }) => need === 'must' && state !== 'in-file')
    .map(({ code }) => code);
}

/** Where a paper stands; one made per session or visit may be asked for by its element. */
export function stateOf<Of extends Subject>(form: Form<Of>, body: Subjects[Of], element?: string): PaperState {
  const papers = versionsInFile(body.dossier, form.code, element);
  if (papers.some(({ status }) => done.has(status))) return 'in-file';
  if (papers.some(({ status }) => begun.has(status))) return 'in-hand';
  return form.isFilled(body) ? 'ready' : 'open';
}
