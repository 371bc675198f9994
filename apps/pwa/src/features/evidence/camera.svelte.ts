import { type CaptureProblem, closeStream, openCamera } from '#platform/capture.ts';
import { grabPicture, type Picture } from '#platform/picture.ts';

/** A camera on the screen. */
export class Camera {
  #stream = $state.raw<MediaStream>();
  #problem = $state.raw<CaptureProblem>();
  #isReady = $state(false);
  #isClosed = false;

  get stream(): MediaStream | undefined {
    return this.#stream;
  }

  /** A picture is shown and can be taken. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Why there is no camera. */
  get problem(): CaptureProblem | undefined {
    return this.#problem;
  }

  async open(): Promise<void> {
    const opened = await openCamera();
    if (!opened.ok) this.#problem = opened.problem;
    else if (this.#isClosed) closeStream(opened.stream);
    else this.#stream = opened.stream;
  }

  close(): void {
    this.#isClosed = true;
    if (this.#stream) closeStream(this.#stream);
    this.#stream = undefined;
    this.#isReady = false;
  }

  /** Shows the picture in a video element. */
  attach = (video: HTMLVideoElement): (() => void) => {
    video.addEventListener('loadeddata', () => (this.#isReady = true));
    $effect(() => {
      video.srcObject = this.#stream ?? null;
      if (this.#stream) void video.play().catch(() => undefined);
    });
    return () => (video.srcObject = null);
  };

  /** Takes the picture that is shown; nothing when none is shown yet. */
  async take(video: HTMLVideoElement | undefined): Promise<Picture | undefined> {
    return video === undefined || video.videoWidth === 0 ? undefined : grabPicture(video);
  }
}
