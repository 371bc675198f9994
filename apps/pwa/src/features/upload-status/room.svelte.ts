import type { Platform, Room } from '#platform/platform.ts';

/** How much room the records take on this device, and whether the browser promised to keep them. */
export class RoomMeter {
  #room = $state.raw<Room>();
  #isPersistent = $state<boolean>();
  readonly #storage: Platform['storage'];

  constructor({ storage }: Pick<Platform, 'storage'>) {
    this.#storage = storage;
  }

  /** Undefined until it is known, or where the browser does not say. */
  get room(): Room | undefined {
    return this.#room;
  }

  get isPersistent(): boolean | undefined {
    return this.#isPersistent;
  }

  async measure(): Promise<void> {
    this.#room = await this.#storage.room();
    this.#isPersistent = await this.#storage.isPersistent();
  }

  /** Asks the browser never to clear the records by itself. */
  async askToKeep(): Promise<void> {
    this.#isPersistent = await this.#storage.persist();
  }
}
