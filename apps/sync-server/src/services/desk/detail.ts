import type { Directory, Person } from '@jiefen/domain/access/people';
import type { CaseDetail, Reveal, RevealRequest } from '@jiefen/domain/desk/case-detail';
import { purposes } from '@jiefen/domain/desk/purposes';
import { leafAt } from '@jiefen/domain/sync/leaves';
import { writeAudit } from '../audit.ts';
import { courseIn } from './course.ts';
import { findCase, mayEdit, type FoundCase } from './find-case.ts';
import { idsIn } from './mentions.ts';
import { namesOf } from './names.ts';
import { answered, type Answer, type DeskSetting } from './setting.ts';
import { maskedPaths, numberFieldIn, shown } from './shown.ts';

/** Opens one case for a person, cut to what that person may see, and notes it in the audit log. */
export async function openCase(setting: DeskSetting, person: Person, id: string): Promise<Answer<CaseDetail>> {
  const { region } = person;
  const directory = await setting.directoryOf(region);
  return setting.store.write(async (records) => {
    const found = await findCase(records, person, directory, id);
    if (found === undefined) return { ok: false, problem: 'unknown' };
    const { collection, body, level, row } = found;
    const document = shown(found, body);
    await writeAudit(records, {
      ...by(setting, person),
      action: 'case.open',
      object: id,
      purpose: purposes.caseWork.zh,
    });
    return answered({
      id,
      collection,
      level,
      document,
      masked: level === 'full' ? maskedPaths(collection, document) : [],
      course: courseIn(collection, document),
      base: { epoch: await records.meta.epoch(), ver: row.ver },
      may: mayDo(person, directory, found),
      names: await namesOf(records, region, directory, idsIn(collection, document)),
    });
  });
}

function mayDo(person: Person, directory: Directory, { collection, body, level, identity }: FoundCase) {
  return {
    edit: mayEdit(person, collection, body, directory),
    history: level === 'full',
    reveal: identity === 'clear',
  };
}

/** Gives one masked number as it is, to whoever may see it, and notes who asked and what for. */
export async function revealField(
  setting: DeskSetting,
  person: Person,
  id: string,
  { field, purpose }: RevealRequest,
): Promise<Answer<Reveal>> {
  const directory = await setting.directoryOf(person.region);
  return setting.store.write(async (records) => {
    const found = await findCase(records, person, directory, id);
    if (found === undefined) return { ok: false, problem: 'unknown' };
    if (found.identity !== 'clear') return { ok: false, problem: 'refused' };
    const value = leafAt(found.body, field);
    const isNumber = numberFieldIn(found.collection, found.body, field) !== undefined;
    if (!isNumber || value === undefined) return { ok: false, problem: 'invalid' };
    await writeAudit(records, { ...by(setting, person), action: 'field.reveal', object: `${id} ${field}`, purpose });
    return answered({ field, value });
  });
}

function by({ clock }: DeskSetting, { region, id }: Person) {
  return { region, at: clock(), person: id };
}
