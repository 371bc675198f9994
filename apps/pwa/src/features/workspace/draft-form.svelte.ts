import type { Draft, Drafts } from '#data/drafts.ts';
import type { StorageProblemCode } from '#data/storage-problem.ts';
import { onBeforeUpdate } from '#platform/open-forms.ts';

const PAUSE_MS = 400;

/** Field values by key, as a form holds them. */
export type Values = Readonly<Record<string, unknown>>;

/** Under which name a form keeps its draft, and what the draft is about. */
export interface DraftName {
  key: string;
  kind: string;
  target?: Draft['target'];
  /** One line that tells the draft from others in a list. */
  gist(values: Values): string;
}

/**
 * The values of a form, kept on the phone while somebody writes: after each pause, and when the page is left. The stored
 * draft is read before anything is stored, so that an empty form can never replace it.
 */
export class DraftForm {
  #values = $state.raw<Values>({});
  #stage = $state<'restoring' | 'ready' | 'finished'>('restoring');
  #problem = $state.raw<StorageProblemCode>();
  #dirty = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();
  readonly #drafts: Drafts;
  readonly #name: DraftName;

  constructor(drafts: Drafts, name: DraftName) {
    this.#drafts = drafts;
    this.#name = name;
  }

  get values(): Values {
    return this.#values;
  }

  /** True once the draft has been read: the form may be shown. */
  get isReady(): boolean {
    return this.#stage !== 'restoring';
  }

  /** Why the last draft could not be stored; the words are still on the screen. */
  get problem(): StorageProblemCode | undefined {
    return this.#problem;
  }

  /** Reads the stored draft over `fresh` values. Tells whether there was one. */
  async restore(fresh: Values): Promise<boolean> {
    const draft = await this.#drafts.get(this.#name.key);
    const stored = valuesIn(draft?.content);
    this.#values = { ...fresh, ...stored };
    this.#stage = 'ready';
    return draft !== undefined;
  }

  /** Takes new values for some fields and stores them after a pause. Before `restore` it throws: that would lose words. */
  change(part: Values): void {
    if (this.#stage === 'restoring') throw new Error('The draft is not restored yet');
    if (this.#stage === 'finished') return;
    this.#values = { ...this.#values, ...part };
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#store(), PAUSE_MS);
  }

  /** Stores what is not stored yet; rejects when it could not be. */
  async flush(): Promise<void> {
    await this.#store();
    if (this.#dirty) throw new Error(this.#problem ?? 'not stored');
  }

  /** The words have become a document, or are not wanted: the draft is removed and nothing is stored any more. */
  async finish(): Promise<void> {
    this.#stage = 'finished';
    this.#dirty = false;
    clearTimeout(this.#timer);
    await this.#writing;
    await this.#drafts.remove(this.#name.key);
  }

  /** Stores when the page is hidden or left, and before an update; the result ends that and stores the last words. */
  watchPage(): () => void {
    const store = () => void this.#store();
    const close = onBeforeUpdate({ isDirty: () => this.#dirty, flush: () => this.flush() });
    document.addEventListener('visibilitychange', store);
    window.addEventListener('pagehide', store);
    return () => {
      close();
      document.removeEventListener('visibilitychange', store);
      window.removeEventListener('pagehide', store);
      store();
    };
  }

  #store(): Promise<void> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    if (!this.#dirty) return;
    const values = this.#values;
    const { key, kind, target, gist } = this.#name;
    const content = { gist: gist(values), values };
    const saved = await this.#drafts.put(key, { kind, content, ...(target ? { target } : {}) });
    this.#problem = saved.ok ? undefined : saved.problem;
    if (saved.ok && this.#values === values) this.#dirty = false;
  }
}

/** Reads the values out of a stored draft; what is no draft of a form has none. */
function valuesIn(content: unknown): Record<string, unknown> {
  if (typeof content !== 'object' || content === null || !('values' in content)) return {};
  const { values } = content;
  return typeof values === 'object' && values !== null ? { ...values } : {};
}

/** Reads the line that tells a draft from others. */
export function gistIn(content: unknown): string {
  const hasGist = typeof content === 'object' && content !== null && 'gist' in content;
  return hasGist && typeof content.gist === 'string' ? content.gist : '';
}
