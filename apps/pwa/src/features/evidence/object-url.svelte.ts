/** The address of some bytes for the page; it is given back when the bytes change or the component goes. */
export class ObjectUrl {
  #url = $state.raw<string>();

  /** `bytes` is read again whenever something it reads changes. Call in a component. */
  constructor(bytes: () => Blob | undefined) {
    $effect(() => {
      const blob = bytes();
      if (blob === undefined) return undefined;
      const url = URL.createObjectURL(blob);
      this.#url = url;
      return () => {
        URL.revokeObjectURL(url);
        this.#url = undefined;
      };
    });
  }

  get current(): string | undefined {
    return this.#url;
  }
}
