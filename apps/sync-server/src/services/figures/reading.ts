import type { Directory } from '@jiefen/domain/access/people';
import { subjectOf } from '@jiefen/domain/access/subject';
import type { Subject } from '@jiefen/domain/access/subject/define';
import { caseSchema } from '@jiefen/domain/case-type/define';
import { mediation } from '@jiefen/domain/case-type/mediation';
import { petition } from '@jiefen/domain/case-type/petition';
import { closedCaseOf } from '@jiefen/domain/statistics/closed-case';
import { mediationColumns } from '@jiefen/domain/statistics/mediation-sheet';
import { petitionColumns } from '@jiefen/domain/statistics/petition-sheet';
import { registeredPetitionOf } from '@jiefen/domain/statistics/registered-petition';
import type { SheetName } from '@jiefen/domain/statistics/sheets';
import { type JsonObject, parseObject } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';

/** What one case adds to a sheet. */
export interface Entry {
  readonly id: string;
  /** The day that decides its period, 'YYYY-MM-DD' in China. */
  readonly day: string;
  /** The committee, or the body that handles the item. */
  readonly org: string | undefined;
  /** What it adds to each column, in their order. */
  readonly adds: readonly number[];
  readonly subject: Subject;
}

type Reader = (body: JsonObject, directory: Directory, today: string) => Omit<Entry, 'id' | 'subject'> | undefined;

const asMediation = caseSchema(mediation);
const asPetition = caseSchema(petition);

const readers: Readonly<Record<SheetName, Reader>> = {
  mediation(body, directory) {
    const read = v.safeParse(asMediation, body);
    const closed = read.success && closedCaseOf(read.output, (org) => directory.organisation(org)?.type);
    if (!closed) return undefined;
    return { day: closed.closedOn, org: read.output.committeeId, adds: mediationColumns.map(({ of }) => of(closed)) };
  },
  petition(body, _directory, today) {
    const read = v.safeParse(asPetition, body);
    const item = read.success && registeredPetitionOf(read.output, today);
    if (!item) return undefined;
    const org = read.output.responsibleOrgId ?? read.output.registration?.orgId;
    return { day: item.registeredOn, org, adds: petitionColumns.map(({ of }) => of(item)) };
  },
};

/** Reads what a stored case adds to a sheet on a day ('YYYY-MM-DD'); undefined when it does not count, or cannot be read. */
export function entryOf(sheet: SheetName, text: string, directory: Directory, today: string): Entry | undefined {
  const body = parseObject(text);
  const subject = subjectOf(sheet, body, directory);
  const read = subject && readers[sheet](body, directory, today);
  return read && { ...read, id: String(body['id']), subject };
}
