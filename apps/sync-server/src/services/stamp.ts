import { mediationNumber, petitionNumber, readOfficialNumber } from '@jiefen/domain/case-type/official-number';
import { flowOf } from '@jiefen/domain/flow/registry';
import { fold } from '@jiefen/domain/flow/fold';
import { isRecord, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Stamping } from './document-rules.ts';

/** China has one time zone and no summer time. */
const SHANGHAI = 8 * 3_600_000;

/** Fills in what only the server may write: when events arrived, and official numbers once they are due. */
export async function stampDocument(collection: Collection, document: JsonObject, stamping: Stamping): Promise<void> {
  const arrived = new Date(stamping.now).toISOString();
  for (const event of eventsOf(document)) event['receivedAt'] ??= arrived;
  if (collection === 'mediation') await numberMediation(document, stamping);
  if (collection === 'petition') await numberPetition(document, stamping);
}

async function numberMediation(document: JsonObject, stamping: Stamping): Promise<void> {
  const committee = stamping.directory.organisation(String(document['committeeId']));
  const isDue = document['caseNo'] !== undefined || hasReached(document, 'mediation', 'accepted');
  if (committee === undefined || !isDue) return;
  const short = committee.short ?? committee.name;
  await number(document, 'caseNo', stamping, (year, count) => mediationNumber(year, short, count));
}

async function numberPetition(document: JsonObject, stamping: Stamping): Promise<void> {
  const registration = isRecord(document['registration']) ? document['registration'] : {};
  const body = stamping.directory.organisation(String(registration['orgId']));
  if (body === undefined) return;
  const short = body.short ?? '';
  await number(document, 'petitionNo', stamping, (year, count) => petitionNumber(year, short, count));
}

type Write = (year: number, count: number) => string;

async function number(document: JsonObject, field: string, stamping: Stamping, write: Write): Promise<void> {
  const given = document[field];
  if (typeof given === 'string' && (await stands(given, stamping))) return;
  // Two cases cannot share a number: the one that comes back late is numbered anew, and its old number stays in sight.
  if (typeof given === 'string') document['formerNumber'] = given;
  const year = yearOf(stamping.now);
  const series = readOfficialNumber(write(year, 0))?.series ?? '';
  document[field] = write(year, await stamping.next(series));
}

/** A number that is on a document stays, unless it comes back from before a restore and was given again since. */
async function stands(given: string, { isRelay, claim }: Stamping): Promise<boolean> {
  const read = isRelay ? readOfficialNumber(given) : undefined;
  return read === undefined || claim(read.series, read.number);
}

function hasReached(document: JsonObject, collection: Collection, state: string): boolean {
  const flow = flowOf(collection);
  if (flow === undefined) return false;
  return fold(flow, recordedOf(document)).trail.some((entry) => entry.state === state);
}

function eventsOf(document: JsonObject): JsonObject[] {
  return Array.isArray(document['events']) ? document['events'].filter(isRecord) : [];
}

function recordedOf(document: JsonObject) {
  const events = eventsOf(document).map((event) => ({
    id: String(event['id']),
    type: String(event['type']),
    at: String(event['at']),
    by: String(event['by']),
    device: String(event['device']),
    ...(isRecord(event['payload']) ? { payload: event['payload'] } : {}),
  }));
  return { createdAt: String(document['createdAt']), events };
}

function yearOf(now: number): number {
  return new Date(now + SHANGHAI).getUTCFullYear();
}
