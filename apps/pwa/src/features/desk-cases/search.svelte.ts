const PAUSE_MS = 250;

/** What somebody types, told on after a pause. */
export class Search {
  #typed = $state('');
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tell: (words: string) => void;

  constructor(tell: (words: string) => void) {
    this.#tell = tell;
  }

  get typed(): string {
    return this.#typed;
  }

  set typed(words: string) {
    this.#typed = words;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), PAUSE_MS);
  }

  /** Takes words that came from elsewhere: a bookmark, the way back. Words being typed stay. */
  follow(words: string): void {
    if (words === this.#told) return;
    clearTimeout(this.#timer);
    this.#told = words;
    this.#typed = words;
  }

  /** Tells the words now. */
  flush(): void {
    clearTimeout(this.#timer);
    const words = this.#typed.trim();
    if (words === this.#told) return;
    this.#told = words;
    this.#tell(words);
  }
}
