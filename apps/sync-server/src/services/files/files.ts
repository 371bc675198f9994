import type { Person } from '@jiefen/domain/access/people';
import type { UploadQuery, UploadState } from '@jiefen/domain/sync/upload';
import { claim } from './claim.ts';
import { finish } from './finish.ts';
import { filesHere } from './here.ts';
import { type OpenedFile, openFile } from './open.ts';
import { type Part, putPart } from './put-part.ts';
import { isNoRoom } from './room.ts';
import type { Asked, FileAnswer, FilesSetting } from './setting.ts';
import { findSight } from './sight.ts';
import { announcedProblem, findStanding, isWhole, type Standing } from './upload.ts';

/** Photos, recordings and papers that belong to records (rule S13). */
export interface Files {
  /** How far a file is, for whoever may bring it. */
  state(asked: Asked): Promise<FileAnswer<UploadState>>;
  /** Says that one holds a file which may be here already; `proof` is in lower-case hex. */
  claim(asked: Asked, announced: UploadQuery, proof: string): Promise<FileAnswer<UploadState>>;
  putPart(asked: Asked, part: Part): Promise<FileAnswer<UploadState>>;
  /** The digests of those files of a document that can be read now. */
  here(person: Person, of: UploadQuery['of']): Promise<FileAnswer<string[]>>;
  open(asked: Asked): Promise<FileAnswer<OpenedFile>>;
  /** Forgets uploads nobody went on with for 30 days. */
  sweep(): Promise<void>;
}

const PATIENCE = 30 * 86_400_000;
const SWEPT_AT_ONCE = 100;

/** Puts the files on a store and a place for their bytes. */
export function createFiles(setting: FilesSetting): Files {
  const { store, clock } = setting;

  const settle = async (answer: FileAnswer<Standing>): Promise<FileAnswer<UploadState>> => {
    const ready = answer.ok && !answer.value.state.complete && isWhole(answer.value.state);
    const settled = ready ? await finish(setting, answer.value) : answer;
    if (!settled.ok) setting.onEvent({ kind: 'refused', problem: settled.problem });
    return settled.ok ? { ok: true, value: settled.value.state } : settled;
  };

  const standingOf = async (asked: Asked): Promise<FileAnswer<Standing>> => {
    const standing = await store.read((records) => findStanding(setting, records, asked));
    return standing === undefined ? { ok: false, problem: 'early' } : { ok: true, value: standing };
  };

  return {
    state: async (asked) => settle(await standingOf(asked)),

    async claim(asked, announced, proof) {
      const answer = await standingOf(asked);
      if (!answer.ok) return settle(answer);
      const problem = announcedProblem(answer.value.named, announced);
      if (problem) return settle({ ok: false, problem });
      return settle({ ok: true, value: await claim(setting, asked, answer.value, proof) });
    },

    async putPart(asked, part) {
      const answer = await withRoom(() => putPart(setting, asked, part));
      if (answer.ok) setting.onEvent({ kind: 'part', size: part.bytes.length });
      return settle(answer);
    },

    async here(person, of) {
      const directory = await setting.directoryOf(person.region);
      return store.read(async (records) => {
        const sight = await findSight(setting, records, directory, { person, of });
        if (sight === undefined) return { ok: false, problem: 'unknown' };
        const rows = await filesHere(records, person.region, sight, [...sight.files.keys()]);
        return { ok: true, value: rows.map(({ digest }) => digest) };
      });
    },

    open: (asked) => openFile(setting, asked),

    async sweep() {
      await store.write(async ({ files }) => {
        const silent = await files.uploads.silentSince(clock() - PATIENCE, SWEPT_AT_ONCE);
        for (const upload of silent) await files.uploads.drop(upload);
      });
    },
  };
}

/** A full disk is no bug: the phone keeps the file and comes back. */
async function withRoom<Value>(work: () => Promise<FileAnswer<Value>>): Promise<FileAnswer<Value>> {
  try {
    return await work();
  } catch (error) {
    if (isNoRoom(error)) return { ok: false, problem: 'no-room' };
    throw error;
  }
}
