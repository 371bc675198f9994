import { asked, demandDurability, type Durability } from './durability.ts';
import { rankOf } from '../../apps/pwa/src/data/row.ts';
import type { MediationBody } from '../../packages/domain/src/case-type/mediation.ts';
import type { CaseRow, Side } from './side.ts';

const BATCH = 1000;
const WRITES = 200;
const LISTS = 20;
const COUNTS = 8;
const LIST = 50;
/** One in some hundred cases has each of them. */
const WORDS = ['檐水', '彩礼', '工钱', '地界', '抚养费'];

/** Milliseconds of each try. */
export type Measured = Record<string, number[]>;

/** What the script that drives this page can ask for. */
export interface Bench {
  /** Fetches the cases and fills an empty database with them, then asks everything. */
  fill(durability: Durability, only: 'writes' | 'everything'): Promise<Measured>;
  /** The first list of a page that has just been loaded; milliseconds since the navigation began. */
  coldStart(): Promise<Measured>;
  transactions(): Readonly<typeof asked>;
}

declare global {
  var bench: Bench;
}

/** Makes one side measurable from outside the page. */
export function offer(side: Side): void {
  globalThis.bench = {
    async fill(durability, only) {
      const rows = await fetchRows();
      demandDurability(durability);
      await side.open();
      const measured = await write(side, rows, durability);
      if (only === 'everything') Object.assign(measured, await ask(side, rows));
      return measured;
    },
    async coldStart() {
      const script = performance.now();
      await side.open();
      const found = await side.list(0, LIST);
      const ready = performance.now();
      check(found, LIST);
      return { 'cold start': [ready], 'cold start without loading the script': [ready - script] };
    },
    transactions: () => asked,
  };
}

async function fetchRows(): Promise<CaseRow[]> {
  const response = await fetch('/cases.json');
  const bodies: MediationBody[] = await response.json();
  return bodies.map((body) => ({ id: body.id, rank: rankOf(body.createdAt), body }));
}

async function write(side: Side, rows: readonly CaseRow[], durability: Durability): Promise<Measured> {
  const kept = rows.slice(0, -WRITES);
  const bulk = await timed(async () => {
    for (let from = 0; from < kept.length; from += BATCH) await side.writeMany(kept.slice(from, from + BATCH));
  });
  const single: number[] = [];
  for (const row of rows.slice(-WRITES)) single.push(await timed(() => side.writeOne(row)));
  return { [`bulk write, ${durability}`]: [bulk], [`one write, ${durability}`]: single };
}

async function ask(side: Side, rows: readonly CaseRow[]): Promise<Measured> {
  const ranks = rows.map(({ rank }) => rank).toSorted((one, other) => one - other);
  // Each question is asked once only, so that nobody answers from a memory of questions.
  const places = Array.from(
    { length: LISTS },
    (_, index) => ranks[Math.floor(((index + 1) * ranks.length) / 100)] ?? 0,
  );
  const measured: Measured = { 'list of 50': [], count: [], 'full-text scan': [] };
  await side.list(0, LIST);
  for (const place of places) {
    measured['list of 50']?.push(await timed(async () => check(await side.list(place + 1, LIST), LIST)));
  }
  for (const place of places.slice(0, COUNTS)) {
    const right = ranks.filter((rank) => rank > place).length;
    measured['count']?.push(
      await timed(async () => {
        if ((await side.count(place)) !== right) throw new Error('The count is wrong');
      }),
    );
  }
  for (const [index, word] of WORDS.entries()) {
    measured['full-text scan']?.push(await timed(async () => void scan(await side.all(index), word)));
  }
  return measured;
}

function scan(rows: readonly CaseRow[], word: string): number {
  return rows.filter(({ body }) => wordsOf(body).includes(word)).length;
}

function wordsOf({ title, brief, place, application, parties }: MediationBody): string {
  const people = parties?.map(({ name, address }) => `${name} ${address}`).join(' ');
  return `${title} ${brief} ${place?.text} ${application?.facts} ${people}`;
}

function check(rows: readonly CaseRow[], most: number): void {
  const isInOrder = rows.every(({ rank }, index) => index === 0 || (rows[index - 1]?.rank ?? 0) <= rank);
  const isWhole = rows.every(({ body }) => typeof body.brief === 'string' && body.brief.length > 5);
  if (rows.length !== most || !isInOrder || !isWhole) throw new Error('The list is wrong');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
