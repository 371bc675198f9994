/** What Chromium hands out when it would install the app (not in the standard, hence not in the types). */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

function isOffer(event: Event): event is InstallOffer {
  return 'prompt' in event && typeof event.prompt === 'function';
}

class Installation {
  #isInstalled = $state(matchMedia('(display-mode: standalone)').matches);
  #offer = $state.raw<InstallOffer>();

  constructor() {
    addEventListener('beforeinstallprompt', (event) => {
      event.preventDefault();
      if (isOffer(event)) this.#offer = event;
    });
    addEventListener('appinstalled', () => {
      this.#isInstalled = true;
      this.#offer = undefined;
    });
  }

  /** The app was opened from the home screen, or has just been put there. */
  get isInstalled(): boolean {
    return this.#isInstalled;
  }

  /** The browser would install the app when asked; many cannot be asked and are told by their own menu. */
  get canAsk(): boolean {
    return this.#offer !== undefined;
  }

  async ask(): Promise<void> {
    const offer = this.#offer;
    this.#offer = undefined;
    await offer?.prompt();
  }
}

/** The app on the home screen of this device. */
export const installation = new Installation();
