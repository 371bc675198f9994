import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { FileTotals } from '../store/files.ts';
import type { FileEvent } from './files/setting.ts';
import type { SyncRound } from './sync.ts';

export interface SeenRequest {
  method: string;
  /** The pattern, not the address: few of them, and nobody's id among them. */
  route: string;
  status: number;
  ms: number;
}

/** Numbers for whoever watches over the server. */
export interface Metrics {
  request(seen: SeenRequest): void;
  syncRound(round: SyncRound): void;
  fileEvent(event: FileEvent): void;
  /** All numbers in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** Where the numbers come from that are asked for at each reading. */
export interface MetricsSources {
  openPings(): number;
  fileTotals?(): Promise<FileTotals>;
  /** Adds Node's own numbers. */
  runtime: boolean;
}

/** Makes the counters. */
export function createMetrics({ openPings, fileTotals, runtime }: MetricsSources): Metrics {
  const registry = new Registry();
  if (runtime) collectDefaultMetrics({ register: registry });
  gaugePings(registry, openPings);
  if (fileTotals) gaugeFiles(registry, fileTotals);
  return {
    request: requestTimer(registry),
    syncRound: roundCounter(registry),
    fileEvent: fileCounter(registry),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function gaugePings(registry: Registry, openPings: () => number): void {
  const gauge: Gauge = new Gauge({
    name: 'jiefen_open_pings',
    help: 'Phones and desks waiting for news',
    registers: [registry],
    collect: () => gauge.set(openPings()),
  });
}

function requestTimer(registry: Registry): Metrics['request'] {
  const seconds = new Histogram({
    name: 'jiefen_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 5],
    registers: [registry],
  });
  return ({ method, route, status, ms }) => seconds.observe({ method, route, status }, ms / 1000);
}

function roundCounter(registry: Registry): Metrics['syncRound'] {
  const counter = (name: string, help: string) => new Counter({ name, help, registers: [registry] });
  const rounds = counter('jiefen_sync_rounds_total', 'Exchanges with phones');
  const pushed = counter('jiefen_documents_pushed_total', 'Changes that phones sent');
  const pulled = counter('jiefen_documents_pulled_total', 'Documents sent to phones');
  const refused = counter('jiefen_documents_refused_total', 'Changes refused or set aside, and kept');
  return (round) => {
    rounds.inc();
    pushed.inc(round.pushed);
    pulled.inc(round.pulled);
    refused.inc(round.refused);
  };
}

function fileCounter(registry: Registry): Metrics['fileEvent'] {
  const files = new Counter({
    name: 'jiefen_file_events_total',
    help: 'Parts received, files stored, claimed, read and refused',
    labelNames: ['kind', 'problem'],
    registers: [registry],
  });
  const bytes = new Counter({
    name: 'jiefen_file_bytes_total',
    help: 'Bytes of parts received, of files stored, claimed and read',
    labelNames: ['kind'],
    registers: [registry],
  });
  return (event) => {
    const { kind } = event;
    files.inc({ kind, problem: event.kind === 'refused' ? event.problem : '' });
    if (event.kind !== 'refused') bytes.inc({ kind }, event.size);
  };
}

function gaugeFiles(registry: Registry, totals: () => Promise<FileTotals>): void {
  const gauge: Gauge<'what'> = new Gauge({
    name: 'jiefen_files_stored',
    help: 'Files stored, their bytes, and uploads that are not whole yet',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      for (const [what, value] of Object.entries(await totals())) gauge.set({ what }, value);
    },
  });
}
