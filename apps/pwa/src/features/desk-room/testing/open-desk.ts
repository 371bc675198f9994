import type { SessionView } from '@jiefen/domain/access/session';
import type { DeskChanges, KeptWork, OpenConflicts } from '@jiefen/domain/desk/attention';
import type { CaseDetail, History } from '@jiefen/domain/desk/case-detail';
import type { CaseRow } from '@jiefen/domain/desk/case-row';
import type { PhoneOrder, Phones } from '@jiefen/domain/desk/phones';
import { createDesk } from '#data/desk/desk.ts';
import { createNews } from '#data/desk/news.ts';
import { createMinute } from '#platform/minute.ts';
import { createTestPlatform } from '#platform/testing.ts';
import type { DeskRoom } from '../gate.svelte.ts';
import { answerCases, answerFacets } from './shelf.ts';

const START = Date.parse('2026-11-22T10:00:00+08:00');

/** What the server of a test has; change it while the test runs. */
export interface Shelf {
  rows: CaseRow[];
  details: Map<string, CaseDetail>;
  histories: Map<string, History>;
  waiting: OpenConflicts['rows'];
  kept: KeptWork['rows'];
  phones: Phones['phones'];
  /** What was ordered of phones, newest last. */
  orders: PhoneOrder[];
  /** Digests of the files that have arrived. */
  filesHere: string[];
  signatures: Map<string, object>;
  /** What was sent, newest last. */
  changes: DeskChanges[];
  /** The receipt of the next change; taken when there is none. */
  refusal?: { outcome: 'refused' | 'farewell'; reason: string };
  /** Status of every further answer, when the server is to fail. */
  failing?: number;
}

const sun: SessionView = {
  person: { id: 'u-sun', name: '孙玉兰', role: 'director', orgId: 'pmc-bh', region: '990101' },
  organisation: { id: 'pmc-bh', name: '白桦镇人民调解委员会', type: '乡镇调委会' },
  scopes: [],
};

/** Opens a desk on a server in memory; `asked` lists the addresses it was asked. */
export function openTestDesk(rows: CaseRow[] = []) {
  const shelf: Shelf = {
    rows,
    details: new Map(),
    histories: new Map(),
    waiting: [],
    kept: [],
    phones: [],
    orders: [],
    filesHere: [],
    signatures: new Map(),
    changes: [],
  };
  const asked: string[] = [];
  const platform = createTestPlatform({
    start: START,
    fetch: async (address, init) => {
      asked.push(address);
      return answer(shelf, new URL(address, 'http://desk.test'), init);
    },
  });
  const desk = createDesk(platform, () => undefined);
  const room: DeskRoom = {
    desk,
    platform,
    who: sun,
    device: 'desk-test',
    news: createNews(platform, desk),
    minute: createMinute(platform),
    signOut: async () => undefined,
  };
  /** Tells the desk that something changed, as the server would. */
  const tell = () => {
    platform.hear();
    platform.pass(2000);
  };
  return { room, shelf, asked, platform, tell };
}

function answer(shelf: Shelf, { pathname, searchParams }: URL, { body }: RequestInit): Response {
  if (shelf.failing) return json({ code: 'server.failed' }, shelf.failing);
  if (pathname === '/api/desk/cases') return json(answerCases(shelf.rows, searchParams));
  if (pathname === '/api/desk/facets') return json(answerFacets(shelf.rows, searchParams));
  if (pathname.startsWith('/api/files')) return answerFiles(shelf, pathname);
  if (pathname === '/api/desk/changes') return json(take(shelf, JSON.parse(String(body))));
  if (pathname === '/api/desk/conflicts') return json({ rows: shelf.waiting, cursor: null, names });
  if (pathname === '/api/desk/phones') {
    return json({ now: new Date(START).toISOString(), phones: shelf.phones, parcels: [], names });
  }
  if (pathname === '/api/desk/phones/order') {
    shelf.orders.push(JSON.parse(String(body)));
    return new Response(null, { status: 204 });
  }
  if (pathname === '/api/desk/kept') return json({ rows: shelf.kept, cursor: null, names });
  const [, id = '', part] = /^\/api\/desk\/cases\/([^/]+)(?:\/(\w+))?$/.exec(pathname) ?? [];
  const found = part === 'history' ? shelf.histories.get(id) : shelf.details.get(id);
  return found === undefined ? json({ code: 'document.unknown' }, 404) : json(found);
}

function answerFiles({ filesHere, signatures }: Shelf, pathname: string): Response {
  if (pathname === '/api/files') return json({ here: filesHere });
  const found = signatures.get(pathname.slice('/api/files/'.length));
  return found === undefined ? json({ code: 'file.awaited' }, 404) : json(found);
}

const names = { 'u-zhao': '赵德厚', 'u-han': '韩铁柱' };

function take(shelf: Shelf, sent: DeskChanges) {
  shelf.changes.push(sent);
  const { outcome = 'applied', reason } = shelf.refusal ?? {};
  const settled = new Set(sent.changes.map(({ doc }) => doc.id));
  if (outcome === 'applied') shelf.waiting = shelf.waiting.filter(({ id }) => !settled.has(id));
  return { epoch: 'e1', receipts: sent.changes.map(({ op, doc }) => ({ op, id: doc.id, ver: 2, outcome, reason })) };
}

function json(content: unknown, status = 200): Response {
  return new Response(JSON.stringify(content), { status, headers: { 'content-type': 'application/json' } });
}
