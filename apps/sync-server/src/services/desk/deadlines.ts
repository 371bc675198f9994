import type { Person } from '@jiefen/domain/access/people';
import { type CaseDeadlines, deadlineToView } from '@jiefen/domain/deadline/answer';
import { dayInChina } from '@jiefen/domain/deadline/day';
import { deadlinesOf } from '@jiefen/domain/deadline/of-document';
import { findCase } from './find-case.ts';
import { answered, type Answer, type DeskSetting } from './setting.ts';

/** Tells what is due in a case, in the order it falls due, to whoever sees the case whole. */
export async function readDeadlines(setting: DeskSetting, person: Person, id: string): Promise<Answer<CaseDeadlines>> {
  const directory = await setting.directoryOf(person.region);
  const found = await setting.store.read((records) => findCase(records, person, directory, id));
  if (found === undefined) return { ok: false, problem: 'unknown' };
  if (found.level !== 'full') return { ok: false, problem: 'refused' };
  const today = dayInChina(setting.clock());
  return answered({ today, deadlines: deadlinesOf(found.collection, found.body, { today }).map(deadlineToView) });
}
