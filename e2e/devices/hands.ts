import type { Random } from '../../apps/sync-server/src/simulator/random.ts';
import { committees } from '../../apps/sync-server/src/simulator/people.ts';
import type { Bodies } from '../../apps/pwa/src/data/bodies.ts';
import type { Row } from '../../apps/pwa/src/data/row.ts';
import type { Saved } from '../../apps/pwa/src/data/saved.ts';
import { leavesOf, type JsonObject } from '../../packages/domain/src/sync/leaves.ts';
import type { Device } from './device.ts';

type Mediation = Bodies['mediation'];

/** One thing a person wrote and was told is saved. */
export interface Word {
  text: string;
  device: string;
  document: string;
  path: string;
  /** Written over where nobody else held it. */
  isReplaced: boolean;
}

/** People at work: they write texts nobody else ever writes, so that each can be looked for afterwards. */
export interface Hands {
  readonly words: readonly Word[];
  /** Does one thing on a phone that is on. A full disk is said to the person, who may not believe it saved. */
  act(device: Device): Promise<void>;
}

/** Makes hands that do what a mediator does in a day; `random` decides what. `epoch` is the server's of that moment. */
export function createHands(random: Random, epoch: () => string): Hands {
  const words: Word[] = [];
  let count = 0;
  const newWord = () => `w${count++}.`;

  /**
   * The writer's own choice, before the words went anywhere; or a choice over words that a restored server lost and
   * that this phone, which has not heard of it, was the last to hold: it holds no history.
   */
  function isWrittenOver(word: Word, device: Device, path: string, was: unknown, before?: Row<Mediation>): boolean {
    if (before?.unsent === 1 && word.device === device.name && word.path === path) return true;
    const isOnlyHere = before?.base == null ? before?.refusal != null : before.base.epoch !== epoch();
    return isOnlyHere && word.text === was;
  }

  /** Writes down every new word of a body that was saved. */
  function note(device: Device, before: Row<Mediation> | undefined, saved: Saved<Mediation>): void {
    if (!saved.ok) return;
    const was = before === undefined ? new Map() : leavesOf(toJson(before.body));
    for (const [path, text] of leavesOf(toJson(saved.row.body))) {
      if (typeof text !== 'string' || !/^w\d+\.$/.test(text) || was.get(path) === text) continue;
      for (const word of words) {
        if (word.document === saved.row.id && isWrittenOver(word, device, path, was.get(path), before))
          word.isReplaced = true;
      }
      words.push({ text, device: device.name, document: saved.row.id, path, isReplaced: false });
    }
  }

  async function open(device: Device): Promise<void> {
    const { app, person } = device;
    const saved = await app.documents.create('mediation', {
      schema: 1,
      committeeId: random.chance(0.9) ? person.orgId : random.pick(committees),
      mediatorIds: [person.id],
      disputeType: random.pick(['01', '02', '07', '08']),
      title: newWord(),
      brief: newWord(),
    });
    note(device, undefined, saved);
  }

  async function change(device: Device, row: Row<Mediation>): Promise<void> {
    const { documents } = device.app;
    const id = row.id;
    const note_ = (saved: Saved<Mediation>) => note(device, row, saved);
    const draw = random.next();
    const session = row.body.sessions?.[0];
    const conflict = row.body.conflicts.find(({ resolution }) => resolution === undefined);
    if (conflict !== undefined && draw < 0.3) {
      const choice = random.pick(['kept', 'lost'] as const);
      return note_(await documents.resolve('mediation', id, conflict.id, choice));
    }
    if (draw < 0.4) return note_(await documents.change('mediation', id, (body) => ({ ...body, title: newWord() })));
    if (draw < 0.55) return note_(await documents.change('mediation', id, (body) => ({ ...body, brief: newWord() })));
    if (draw < 0.65) return note_(await documents.appendTo('mediation', id, 'sessions', { record: newWord() }));
    if (draw < 0.75 && session !== undefined) {
      const edit = (item: typeof session) => ({ ...item, record: newWord() });
      return note_(await documents.changeIn('mediation', id, 'sessions', session.id, edit));
    }
    if (draw < 0.85) {
      const event = { type: random.pick(['registered', 'nobodyKnowsThis']), payload: { note: newWord() } };
      return note_(await documents.appendEvent('mediation', id, event));
    }
    if (draw < 0.92) {
      const committeeId = random.pick(committees);
      return note_(await documents.change('mediation', id, (body) => ({ ...body, committeeId })));
    }
    // A shape the server does not know.
    const poison: JsonObject = { occurredAt: random.chance(0.5) ? 20260411 : '2026-04-11', brief: newWord() };
    return note_(await documents.change('mediation', id, (body) => Object.assign(body, poison)));
  }

  return {
    words,
    async act(device) {
      const rows = await device.app.documents.list('mediation');
      if (rows.length === 0 || random.chance(0.15)) return open(device);
      const row = random.pick(rows);
      if (row.refusal === null || random.chance(0.5)) return change(device, row);
      if (random.chance(0.5)) await device.app.documents.takeTheirs('mediation', row.id);
      else await device.app.documents.sendAgain('mediation', row.id);
    },
  };
}

function toJson(body: object): JsonObject {
  return JSON.parse(JSON.stringify(body));
}
