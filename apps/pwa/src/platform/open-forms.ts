/** A form that is open: `isDirty` says whether it holds words not yet in its draft, `flush` stores the draft. */
export type OpenForm = { isDirty: () => boolean; flush: () => Promise<void> };

const forms = new Set<OpenForm>();

/** The forms that are open in this tab. */
export const openForms: ReadonlySet<OpenForm> = forms;

/** The app-before-update hook: a form registers while it is open, and calls the result when it closes. */
export function onBeforeUpdate(form: OpenForm): () => void {
  forms.add(form);
  return () => forms.delete(form);
}

/** Stores what is half written in every open form; false when something could not be stored. */
export async function flushForms(): Promise<boolean> {
  const flushed = await Promise.allSettled([...forms].map((form) => form.flush()));
  return flushed.every(({ status }) => status === 'fulfilled');
}
