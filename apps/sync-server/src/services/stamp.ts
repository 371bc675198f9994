import { mediationNumber, petitionNumber } from '@jiefen/domain/case-type/official-number';
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

/** The series that numbers the cases of one committee in one year. */
export function mediationSeries(committeeId: string, year: number): string {
  return `mediation/${committeeId}/${year}`;
}

/** The series that numbers the petitions one body registers in one year. */
export function petitionSeries(orgId: string, year: number): string {
  return `petition/${orgId}/${year}`;
}

async function numberMediation(document: JsonObject, { directory, now, next }: Stamping): Promise<void> {
  if (document['caseNo'] !== undefined || !hasReached(document, 'mediation', 'accepted')) return;
  const committee = directory.organisation(String(document['committeeId']));
  if (committee === undefined) return;
  const year = yearOf(now);
  const number = await next(mediationSeries(committee.id, year));
  document['caseNo'] = mediationNumber(year, committee.short ?? committee.name, number);
}

async function numberPetition(document: JsonObject, { directory, now, next }: Stamping): Promise<void> {
  if (document['petitionNo'] !== undefined) return;
  const registration = isRecord(document['registration']) ? document['registration'] : {};
  const body = directory.organisation(String(registration['orgId']));
  if (body === undefined) return;
  const year = yearOf(now);
  const number = await next(petitionSeries(body.id, year));
  document['petitionNo'] = petitionNumber(year, body.short ?? '', number);
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
