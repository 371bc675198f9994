const SHOWN_MS = 5000;
const UNDO_MS = 8000;

/** A short word about what has just been done, with a way back where there is one. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: (() => void) | undefined;
}

class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  #last = 0;

  /** The toasts on the screen, oldest first. */
  get shown(): readonly Toast[] {
    return this.#shown;
  }

  /** Shows a toast for five seconds, with a way back for eight. The same words again take the place of the old ones. */
  show(text: string, undo?: () => void): void {
    const toast = { id: ++this.#last, text, undo };
    this.#shown = [...this.#shown.filter((other) => other.text !== text).slice(-1), toast];
    setTimeout(() => this.dismiss(toast.id), undo ? UNDO_MS : SHOWN_MS);
  }

  /** Takes a toast away. */
  dismiss(id: number): void {
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }
}

/** The toasts of this tab. */
export const toasts = new Toasts();
