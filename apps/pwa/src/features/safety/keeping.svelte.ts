import { m } from '#i18n/paraglide/messages.js';
import type { Platform } from '#platform/platform.ts';
import { toasts } from '#ui/toasts.svelte.ts';

const KEY = 'jiefen-keep';

/** As what the app was when the browser was last asked to keep the records. */
type Asked = 'in-browser' | 'installed';

/** Whether the browser promised to keep the records, and the asking for it. */
export class Keeping {
  #isKept = $state<boolean>();
  readonly #storage: Platform['storage'];
  readonly #memory: Pick<Storage, 'getItem' | 'setItem'>;

  constructor({ storage }: Pick<Platform, 'storage'>, memory: Pick<Storage, 'getItem' | 'setItem'> = localStorage) {
    this.#storage = storage;
    this.#memory = memory;
  }

  /** Undefined until it is known. */
  get isKept(): boolean | undefined {
    return this.#isKept;
  }

  async look(): Promise<void> {
    this.#isKept = await this.#storage.isPersistent();
  }

  /**
   * Asks once there is something to keep: after the first record, or when the app was installed. An installed app is
   * asked for again after a refusal, for browsers then judge differently. Tells the person the answer.
   */
  async askWhenDue({ hasRecords, isInstalled }: { hasRecords: boolean; isInstalled: boolean }): Promise<void> {
    if (!hasRecords && !isInstalled) return;
    await this.look();
    const as: Asked = isInstalled ? 'installed' : 'in-browser';
    const asked = this.#memory.getItem(KEY);
    if (this.#isKept === true || asked === as || asked === 'installed') return;
    this.#memory.setItem(KEY, as);
    await this.ask();
  }

  async ask(): Promise<void> {
    this.#isKept = await this.#storage.persist();
    toasts.show(this.#isKept ? m.safety_answer_kept() : m.safety_answer_not_kept());
  }
}
