import type { DrawnSignature } from '@jiefen/domain/field/drawn-signature';
import SignaturePad from 'signature_pad';

/** A sheet to sign on. */
export class Pen {
  #isEmpty = $state(true);
  #pad: SignaturePad | undefined;
  #sheet: HTMLCanvasElement | undefined;

  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  /** Makes a canvas the sheet: as sharp as the screen, and as large as it is shown, also when the phone is turned. */
  attach = (sheet: HTMLCanvasElement): (() => void) => {
    const pad = new SignaturePad(sheet, {
      minWidth: 1.2,
      maxWidth: 4,
      penColor: '#000000',
      backgroundColor: '#ffffff',
    });
    pad.addEventListener('endStroke', () => (this.#isEmpty = pad.isEmpty()));
    this.#pad = pad;
    this.#sheet = sheet;
    const watch = new ResizeObserver(() => fit(sheet, pad));
    watch.observe(sheet);
    return () => {
      watch.disconnect();
      pad.off();
    };
  };

  clear(): void {
    this.#pad?.clear();
    this.#isEmpty = true;
  }

  /** What was drawn: strokes in pixels of the sheet, with time and pressure; `at` is when it was finished. */
  drawn(at: string): DrawnSignature | undefined {
    const strokes = this.#pad?.toData() ?? [];
    const begun = strokes[0]?.points[0]?.time;
    if (this.#sheet === undefined || begun === undefined) return undefined;
    const { clientWidth: width, clientHeight: height } = this.#sheet;
    const toPoint = ({ x, y, time, pressure }: (typeof strokes)[number]['points'][number]) => ({
      x: round(x),
      y: round(y),
      t: Math.round(time - begun),
      p: round(pressure),
    });
    return { width, height, at, strokes: strokes.map(({ points }) => points.map(toPoint)) };
  }
}

/** Resizing empties a canvas: what was drawn is drawn again. */
function fit(sheet: HTMLCanvasElement, pad: SignaturePad): void {
  const ratio = Math.max(1, window.devicePixelRatio);
  const strokes = pad.toData();
  sheet.width = sheet.clientWidth * ratio;
  sheet.height = sheet.clientHeight * ratio;
  sheet.getContext('2d')?.scale(ratio, ratio);
  pad.clear();
  pad.fromData(strokes);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
