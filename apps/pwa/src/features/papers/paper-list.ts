import { completenessOf, type PaperStanding, type PaperState, stateOf } from '@jiefen/domain/paper/completeness';
import type { Form, Subject, Subjects } from '@jiefen/domain/paper/define';
import { listAt } from '@jiefen/domain/paper/reading';
import { forms } from '@jiefen/domain/paper/registry';
import type { Term } from '@jiefen/domain/term';

/** One form of the file as the list shows it. */
export interface PaperLine extends PaperStanding {
  title: Term;
  /** Its papers: one, or one per session, visit or letter it is made for. */
  papers: { href: string; state: PaperState }[];
}

/** The papers that belong into the file of a case, in the order of the file; they open below `base`. */
export function paperLines<Of extends Subject>(subject: Of, body: Subjects[Of], base: string): PaperLine[] {
  const known: { readonly [Each in Subject]: readonly Form<Each>[] } = forms;
  return completenessOf(subject, body).flatMap((standing) => {
    const form = known[subject].find(({ code }) => code === standing.code);
    return form ? [{ ...standing, title: form.title, papers: papersOf(form, body, base) }] : [];
  });
}

function papersOf<Of extends Subject>(form: Form<Of>, body: Subjects[Of], base: string): PaperLine['papers'] {
  const href = `${base}/${form.code}`;
  const whole = { href, state: stateOf(form, body) };
  if (form.perElement === undefined) return [whole];
  const list = new Map<string, unknown>(Object.entries(body)).get(form.perElement);
  const elements = listAt(list).map(({ id }) => ({
    href: `${href}?element=${encodeURIComponent(String(id))}`,
    state: stateOf(form, body, String(id)),
  }));
  return elements.length > 0 ? elements : [whole];
}

/** How many of the papers that must be there are in the file. */
export function fullness(lines: readonly PaperLine[]): { done: number; of: number } {
  const needed = lines.filter(({ need }) => need === 'must');
  return { done: needed.filter(({ state }) => state === 'in-file').length, of: needed.length };
}
