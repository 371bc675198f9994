import { noteGrowth, weeksLeft, type Samples } from '#data/safety/growth.ts';
import { m } from '#i18n/paraglide/messages.js';
import { sizeToText } from '#i18n/moment.ts';
import type { Platform, Room } from '#platform/platform.ts';

/** Below this the person is told: a day's photos would not fit any more. */
const LOW_BYTES = 30_000_000;
const TWO_YEARS = 104;

/** How much room the records take on this device, and how long it will last. */
export class StorageMeter {
  #room = $state.raw<Room>();
  #samples = $state.raw<Samples>([]);
  readonly #platform: Pick<Platform, 'storage' | 'clock'>;

  constructor(platform: Pick<Platform, 'storage' | 'clock'>) {
    this.#platform = platform;
  }

  /** Undefined until it is known, or where the browser does not say. */
  get room(): Room | undefined {
    return this.#room;
  }

  /** Bytes still free. */
  get free(): number {
    return this.#room ? Math.max(0, this.#room.quota - this.#room.used) : Infinity;
  }

  get isLow(): boolean {
    return this.free < LOW_BYTES;
  }

  /** How long the room lasts, in words. */
  get forecast(): string {
    const weeks = weeksLeft(this.#samples, this.free);
    if (weeks === undefined) return m.safety_forecast_unknown();
    if (weeks === 0) return m.safety_forecast_soon();
    return weeks > TWO_YEARS ? m.safety_forecast_long() : m.safety_forecast({ count: weeks });
  }

  /** What takes the room, in words; empty where the browser does not tell the parts. */
  get kinds(): string[] {
    const { parts } = this.#room ?? {};
    if (parts === undefined) return [];
    return [
      m.safety_kind_records({ size: sizeToText(parts.stored) }),
      m.safety_kind_app({ size: sizeToText(parts.app) }),
    ];
  }

  async measure(): Promise<void> {
    const { storage, clock } = this.#platform;
    this.#room = await storage.room();
    if (this.#room) this.#samples = noteGrowth(localStorage, clock(), this.#room.used);
  }
}
