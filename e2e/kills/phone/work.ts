import type { Bodies } from '../../../apps/pwa/src/data/bodies.ts';
import type { Saved } from '../../../apps/pwa/src/data/saved.ts';
import type { Furnished } from '../../../apps/pwa/src/data/workspace.ts';
import type { Random } from '../../../apps/sync-server/src/simulator/random.ts';
import type { Acknowledged, Inventory } from '../report.ts';
import type { Photos } from './photos.ts';

const CASES = 'mediation';
const MOST_CASES = 40;

export interface Work {
  /** One write, as a person makes it; what was acknowledged, or the problem. */
  act(): Promise<Acknowledged>;
  /** Takes a photo, where there is a case and room. */
  takePhoto(): Promise<Acknowledged | undefined>;
}

/** Reads everything the phone has. `damage` is asked when everything has been read. */
export async function takeInventory(
  { documents, drafts }: Furnished,
  photos: Photos,
  damage: readonly unknown[],
): Promise<Inventory> {
  const rows = await documents.list(CASES);
  const kept = (await drafts.list('kills')).map(({ key, content }) => ({ key, content }));
  const files = await photos.inventory();
  return {
    unreadable: damage.length + photos.status.current.damaged,
    files,
    documents: rows.map(({ id, body, unsent, refusal }) => ({
      id,
      brief: body.brief ?? '',
      elements: [...(body.sessions ?? []), ...(body.evidence ?? []), ...body.events].map((element) => element.id),
      unsent: unsent === 1,
      refused: refusal?.reason ?? null,
    })),
    drafts: kept,
  };
}

/** A hand that writes without a break, beside others; `turns` numbers the writes and never comes back. */
export function createWork(
  { documents, drafts }: Furnished,
  photos: Photos,
  random: Random,
  turns: () => number,
  hand: number,
): Work {
  async function pickCase(): Promise<string | undefined> {
    const rows = await documents.list(CASES, { limit: MOST_CASES });
    return rows.length === 0 ? undefined : random.pick(rows).id;
  }

  async function open(): Promise<Acknowledged> {
    const saved = await documents.create(CASES, { schema: 1, committeeId: 'pmc-np', disputeType: '02', brief: '0' });
    return { what: 'case', id: rowOf(saved).id };
  }

  async function write(id: string): Promise<Acknowledged> {
    const draw = random.next();
    const turn = turns();
    if (draw < 0.35) {
      rowOf(await documents.change(CASES, id, (body) => ({ ...body, brief: laterOf(body.brief, turn) })));
      return { what: 'brief', id, turn };
    }
    if (draw < 0.65) {
      const row = rowOf(await documents.appendTo(CASES, id, 'sessions', { record: `第${turn}次`.repeat(20) }));
      return { what: 'element', id, element: row.body.sessions?.at(-1)?.id ?? '' };
    }
    if (draw < 0.85) {
      const row = rowOf(await documents.appendEvent(CASES, id, { type: 'noted', payload: { turn } }));
      return { what: 'element', id, element: row.body.events.at(-1)?.id ?? '' };
    }
    const key = `kills/${hand}`;
    const kept = await drafts.put(key, { kind: 'kills', content: turn });
    if (!kept.ok) throw new Error(kept.problem);
    return { what: 'draft', key, turn };
  }

  return {
    async act() {
      const id = random.chance(0.1) ? undefined : await pickCase();
      return id === undefined ? open() : write(id);
    },

    async takePhoto() {
      const id = await pickCase();
      return id === undefined ? undefined : photos.take(id);
    },
  };
}

/** Several hands write in one case, over words of the example town too: the highest number stands. */
function laterOf(brief: string | undefined, turn: number): string {
  return String(Math.max(Number(brief) || 0, turn));
}

function rowOf(saved: Saved<Bodies['mediation']>) {
  if (!saved.ok) throw new Error(saved.problem);
  return saved.row;
}
