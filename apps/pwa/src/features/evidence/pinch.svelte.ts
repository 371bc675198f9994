const LARGEST = 6;

interface Point {
  x: number;
  y: number;
}

/** A picture under two fingers: how large it is shown and where. */
export class Pinch {
  #scale = $state(1);
  #x = $state(0);
  #y = $state(0);
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing on the screen depends on it
  readonly #fingers = new Map<number, Point>();

  /** As a CSS transform. */
  get transform(): string {
    return `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`;
  }

  /** Makes it so many times larger, or smaller. */
  zoom(times: number): void {
    this.#scale = Math.min(LARGEST, Math.max(1, this.#scale * times));
    if (this.#scale === 1) [this.#x, this.#y] = [0, 0];
  }

  down = (event: PointerEvent & { currentTarget: Element }): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };

  move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    const before = this.#fingers.get(pointerId);
    if (before === undefined) return;
    const after = { x: clientX, y: clientY };
    const [other] = [...this.#fingers].filter(([id]) => id !== pointerId).map(([, point]) => point);
    if (other) this.zoom(distance(after, other) / Math.max(1, distance(before, other)));
    if (this.#scale > 1) {
      this.#x += after.x - before.x;
      this.#y += after.y - before.y;
    }
    this.#fingers.set(pointerId, after);
  };

  up = ({ pointerId }: PointerEvent): void => {
    this.#fingers.delete(pointerId);
  };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
