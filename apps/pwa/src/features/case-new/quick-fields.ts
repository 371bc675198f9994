import { m } from '#i18n/paraglide/messages.js';
import { afterPicture } from '#platform/after-picture.ts';
import { toasts } from '#ui/toasts.svelte.ts';
import type { Needed, QuickCase } from './quick-case.svelte.ts';

/** The hands of the quick form: what a tap or a key does to the case behind it. */
export class QuickFields {
  readonly #quick: () => QuickCase;

  constructor(quick: () => QuickCase) {
    this.#quick = quick;
  }

  get types(): string[] {
    const type = this.text('disputeType');
    return type === '' ? [] : [type];
  }

  text(key: string): string {
    const value = this.#quick().form.values[key];
    return typeof value === 'string' ? value : '';
  }

  write(key: string, value: string | undefined): void {
    this.#quick().form.change({ [key]: value });
  }

  /** A chosen type leads on to the first name, which saves a tap. */
  chooseType(type: string | undefined): void {
    this.write('disputeType', type);
    if (this.text('applicant') === '') focusOn('applicant');
  }

  problem(key: Needed): string | undefined {
    return this.#quick().missing.includes(key) ? m.field_fill_in() : undefined;
  }

  /** The enter key of the keyboard leads from one box to the next. */
  next = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    focusOn(event.target.name === 'applicant' ? 'respondent' : 'brief');
  };

  /** Reads the draft, then watches the page; the result stores the last words. */
  begin(onsaved: (id: string) => void): () => void {
    const quick = this.#quick();
    void quick.open().then((saved) => {
      if (saved) onsaved(saved);
    });
    return quick.form.watchPage();
  }

  async submit(event: SubmitEvent, onsaved: (id: string) => void): Promise<void> {
    event.preventDefault();
    const quick = this.#quick();
    const id = await quick.save();
    const [first] = quick.missing;
    if (first) focusOn(first);
    if (!id) return;
    toasts.show(quick.savedText);
    // The page of the case takes longer to make than the good news.
    afterPicture(() => onsaved(id));
  }
}

function focusOn(name: string): void {
  const box = document.querySelector<HTMLElement>(`[name="${name}"]`);
  if (!box) window.scrollTo(0, 0);
  box?.focus({ preventScroll: true });
  box?.scrollIntoView({ block: 'center' });
}
