import { createHash } from 'node:crypto';
import { caseSchema } from '@jiefen/domain/case-type/define';
import { mediation } from '@jiefen/domain/case-type/mediation';
import { mediationOutline, petitionOutline } from '@jiefen/domain/case-type/outline';
import { petition } from '@jiefen/domain/case-type/petition';
import { type CalendarEntry, isInCalendar } from '@jiefen/domain/deadline/icalendar';
import { deadlinesOf } from '@jiefen/domain/deadline/of-document';
import { parseObject } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';

const asMediation = caseSchema(mediation);
const asPetition = caseSchema(petition);

/**
 * What one case puts into the calendar of a person on a day ('YYYY-MM-DD'): the deadlines that run or are late, if the case
 * is in their hands. Number and name of the deadline, and nothing else of the case.
 */
export function calendarEntriesOf(collection: string, text: string, person: string, today: string): CalendarEntry[] {
  const body = parseObject(text);
  const outline = outlineOf(collection, body);
  if (outline === undefined || outline.group === 'ended' || !outline.hands.includes(person)) return [];
  const number = outline.number || '未编号案件';
  return deadlinesOf(collection, body, { today })
    .filter(({ state, workTo }) => state !== 'met' && state !== 'lapsed' && isInCalendar(workTo, today))
    .map(({ rule, from, workTo, title }) => ({
      uid: uidOf(String(body['id']), rule, from),
      day: workTo,
      summary: `${number} ${title.zh}`,
    }));
}

function outlineOf(collection: string, body: object) {
  if (collection === 'mediation') {
    const read = v.safeParse(asMediation, body);
    return read.success ? mediationOutline(read.output) : undefined;
  }
  const read = v.safeParse(asPetition, body);
  return collection === 'petition' && read.success ? petitionOutline(read.output) : undefined;
}

/** The same deadline of the same case keeps its name, which tells nothing of either. */
function uidOf(...parts: readonly string[]): string {
  return `${createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 32)}@jiefen`;
}
