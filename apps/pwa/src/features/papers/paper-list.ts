import { completenessOf, type PaperStanding } from '@jiefen/domain/paper/completeness';
import type { Form, Subject, Subjects } from '@jiefen/domain/paper/define';
import { listAt } from '@jiefen/domain/paper/reading';
import { forms } from '@jiefen/domain/paper/registry';
import type { Term } from '@jiefen/domain/term';

/** One paper of the file as the list shows it. */
export interface PaperLine extends PaperStanding {
  title: Term;
  /** Where the paper opens: one address, or one per session, visit or letter it is made for. */
  hrefs: string[];
}

/** The papers that belong into the file of a case, in the order of the file. */
export function paperLines<Of extends Subject>(subject: Of, body: Subjects[Of]): PaperLine[] {
  const known: { readonly [Each in Subject]: readonly Form<Each>[] } = forms;
  return completenessOf(subject, body).flatMap((standing) => {
    const form = known[subject].find(({ code }) => code === standing.code);
    return form ? [{ ...standing, title: form.title, hrefs: hrefsOf(form, body) }] : [];
  });
}

function hrefsOf<Of extends Subject>(form: Form<Of>, body: Subjects[Of]): string[] {
  const base = `/cases/${form.subject}/${body.id}/papers/${form.code}`;
  if (form.perElement === undefined) return [base];
  const list = new Map<string, unknown>(Object.entries(body)).get(form.perElement);
  const elements = listAt(list).map(({ id }) => `${base}?element=${encodeURIComponent(String(id))}`);
  return elements.length > 0 ? elements : [base];
}

/** How many of the papers that must be there are in the file. */
export function fullness(lines: readonly PaperLine[]): { done: number; of: number } {
  const needed = lines.filter(({ need }) => need === 'must');
  return { done: needed.filter(({ state }) => state === 'in-file').length, of: needed.length };
}
