import { prepareQuery } from 'rxdb/plugins/core';
import { toStorageProblem } from '../storage-problem.ts';
import type { Answer, Call, Instance, Question } from './frames.ts';

export interface HostSetting {
  /** The storage of a table as it is open in this tab. */
  tableOf(name: string): Instance | undefined;
  /** Runs one exchange with the server. */
  sync(): Promise<void>;
  say(answer: Answer): void;
  /** The vault is somebody else's by now. */
  onTaken(): void;
}

/**
 * Answers one question of an attached tab. A write is answered when it is on the disk; when the vault turns out to be
 * somebody else's, there is no answer: the question is asked again there.
 */
export async function answerCall(setting: HostSetting, { id, table, question }: Call): Promise<void> {
  try {
    setting.say({ kind: 'answer', id, output: await outputOf(setting, table, question) });
  } catch (error) {
    const { code: problem } = toStorageProblem(error);
    if (problem === 'taken') setting.onTaken();
    // A leader that is closing has not failed: the next one is asked.
    else if (problem !== 'closed') setting.say({ kind: 'answer', id, problem });
  }
}

async function outputOf({ tableOf, sync }: HostSetting, table: string, question: Question): Promise<unknown> {
  if (question.method === 'sync') return sync();
  const instance = tableOf(table);
  if (instance === undefined) throw new Error(`There is no table ${table}`);
  switch (question.method) {
    case 'bulkWrite':
      return instance.bulkWrite(question.rows, question.context);
    case 'findDocumentsById':
      return instance.findDocumentsById(question.ids, question.withDeleted);
    case 'indexedAfter':
      return instance.indexedAfter(question.sequence, question.limit);
    default:
      return instance[question.method](prepareQuery(instance.schema, question.query));
  }
}
