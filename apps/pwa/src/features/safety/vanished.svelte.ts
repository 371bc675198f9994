import { openCanaries } from '#data/safety/canaries.ts';
import type { Loss } from '#data/safety/canary.ts';
import { acceptLosses, lookForVanished } from '#data/safety/vanished.ts';
import { m } from '#i18n/paraglide/messages.js';
import { stampToText } from '#i18n/moment.ts';
import type { Platform } from '#platform/platform.ts';

/** What vanished from this phone behind the app's back, until the person has read about it. */
export class Vanished {
  #losses = $state.raw<readonly Loss[]>([]);
  readonly #canaries = openCanaries();
  readonly #platform: Pick<Platform, 'clock'>;

  constructor(platform: Pick<Platform, 'clock'>) {
    this.#platform = platform;
  }

  get losses(): readonly Loss[] {
    return this.#losses;
  }

  async look(): Promise<void> {
    this.#losses = await lookForVanished(this.#canaries, undefined, this.#platform);
  }

  async accept(): Promise<void> {
    this.#losses = [];
    await acceptLosses(this.#canaries);
  }
}

/** What a loss means, in sentences: what happened, what is gone, what the county has and what to do. */
export function lossTexts({ how, records, unsent, drafts, since }: Loss): string[] {
  return [
    how === 'locked' ? m.safety_lost_locked() : m.safety_lost_gone(),
    [
      m.safety_lost_records({ count: records }),
      unsent > 0 ? m.safety_lost_unsent({ count: unsent, time: stampToText(since) }) : m.safety_lost_unsent_none(),
      drafts > 0 ? m.safety_lost_drafts({ count: drafts }) : '',
    ].join(''),
    unsent + drafts > 0 ? m.safety_lost_how() : m.safety_lost_how_received(),
  ];
}
