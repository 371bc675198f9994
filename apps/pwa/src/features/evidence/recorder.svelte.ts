import type { Recording } from '#data/evidence/recordings.ts';
import type { Workspace } from '#data/workspace.ts';
import { boxToInstant, instantToBox } from '#i18n/china-time.ts';
import { type CaptureProblem, closeStream, keepAwake, openMicrophone } from '#platform/capture.ts';
import type { EvidenceBook } from './evidence-book.svelte.ts';

const PIECE_MS = 5000;
const BITS_PER_SECOND = 24_000;
const TYPES = ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4'];

type Stage = 'idle' | 'recording' | 'keeping' | 'kept';

/** A sound recording for a case. Every five seconds are on the disk before the next five end. */
export class Recorder {
  #stage = $state<Stage>('idle');
  #problem = $state.raw<CaptureProblem | 'storage'>();
  #seconds = $state(0);
  #machine: MediaRecorder | undefined;
  #recording: Recording | undefined;
  #storing: Promise<void> = Promise.resolve();
  #begun = 0;
  #release: () => void = () => undefined;
  readonly #book: EvidenceBook;
  readonly #workspace: Pick<Workspace, 'evidence' | 'sync'>;

  constructor(workspace: Pick<Workspace, 'evidence' | 'sync'>, book: EvidenceBook) {
    this.#workspace = workspace;
    this.#book = book;
  }

  get stage(): Stage {
    return this.#stage;
  }

  get problem(): CaptureProblem | 'storage' | undefined {
    return this.#problem;
  }

  /** How long it has been recording. */
  get seconds(): number {
    return this.#seconds;
  }

  async start(): Promise<void> {
    const opened = await openMicrophone();
    this.#problem = opened.ok ? undefined : opened.problem;
    if (!opened.ok) return;
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
    const evidence = await this.#workspace.evidence.open();
    const takenAt = boxToInstant(instantToBox(this.#workspace.sync.serverNow()));
    this.#recording = await evidence.recordings.begin(this.#book.of, mimeType, takenAt);
    const machine = new MediaRecorder(opened.stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
    machine.addEventListener('dataavailable', ({ data }) => this.#store(data));
    machine.start(PIECE_MS);
    this.#machine = machine;
    this.#begun = performance.now();
    this.#stage = 'recording';
    const ticking = setInterval(() => (this.#seconds = this.#elapsed()), 1000);
    const sleep = await keepAwake();
    this.#release = () => {
      clearInterval(ticking);
      sleep();
      closeStream(opened.stream);
    };
  }

  /** Ends the recording and puts it into the case. */
  async stop(): Promise<void> {
    const machine = this.#machine;
    if (machine === undefined || this.#stage !== 'recording') return;
    this.#stage = 'keeping';
    const ended = new Promise<void>((resolve) => machine.addEventListener('stop', () => resolve(), { once: true }));
    if (machine.state !== 'inactive') {
      machine.stop();
      await ended;
    }
    this.#release();
    await this.#storing;
    if (this.#recording && (await this.#book.takeReady(await this.#recording.finish(), { as: 'audio' }))) {
      await this.#recording.done();
      this.#stage = 'kept';
    } else {
      this.#problem = 'storage';
    }
  }

  #store(piece: Blob): void {
    const seconds = this.#elapsed();
    if (piece.size === 0) return;
    this.#storing = this.#storing.then(() => this.#recording?.add(piece, seconds)).catch(() => void this.#full());
  }

  /** Nothing more can be stored: what was is kept. */
  #full(): void {
    this.#problem = 'storage';
    if (this.#machine?.state === 'recording') this.#machine.stop();
  }

  #elapsed(): number {
    return Math.round((performance.now() - this.#begun) / 1000);
  }
}
