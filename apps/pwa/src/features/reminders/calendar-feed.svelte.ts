import { createFeedDoor, type FeedDoor } from '#data/calendar-feed.ts';
import type { Workspace } from '#data/workspace.ts';

/** The calendar address of a person: whether there is one, and the new one while it is on the screen. */
export class CalendarAddress {
  #madeAt = $state<string | null>();
  #path = $state('');
  #failed = $state(false);
  readonly #door: FeedDoor;

  constructor({ platform }: Pick<Workspace, 'platform'>) {
    this.#door = createFeedDoor(platform);
  }

  /** When the address was made, ISO 8601; null when there is none; undefined until the server has said so. */
  get madeAt(): string | null | undefined {
    return this.#madeAt;
  }

  /** The new address as a path; '' unless it was made just now. */
  get path(): string {
    return this.#path;
  }

  /** The last request brought nothing: there may be no network. */
  get failed(): boolean {
    return this.#failed;
  }

  load = async (): Promise<void> => {
    const answer = await this.#door.read();
    this.#failed = !answer.ok;
    if (answer.ok) this.#madeAt = answer.value.madeAt;
  };

  make = async (): Promise<void> => {
    const answer = await this.#door.make();
    this.#failed = !answer.ok;
    if (!answer.ok) return;
    this.#path = answer.value.path;
    await this.load();
  };

  revoke = async (): Promise<void> => {
    const answer = await this.#door.revoke();
    this.#failed = !answer.ok;
    if (!answer.ok) return;
    this.#path = '';
    await this.load();
  };
}
