import type { Person } from '@jiefen/domain/access/people';
import { dayInChina } from '@jiefen/domain/deadline/day';
import type { ImportAnswer, ImportSummary } from '@jiefen/domain/desk/rescue';
import { readRescueText } from '@jiefen/domain/sync/parcel';
import { timeOf } from '@jiefen/domain/sync/hlc';
import type { Outcome, Receipt } from '@jiefen/domain/sync/wire';
import { writeAudit } from '../audit.ts';
import { trustParcel, type Trust, type TrustedParcel } from './open-parcel.ts';
import type { Parcels } from './parcels.ts';

export interface RescueSetting extends Trust {
  parcels: Parcels;
  clock(): number;
}

/**
 * Reads a rescue file: first only what is in it, then, with `apply`, brings it in as its author. A second time
 * changes nothing. Nobody but the author learns more of it than numbers.
 */
export async function importRescue(
  setting: RescueSetting,
  importer: Person,
  { file, apply }: { file: string; apply: boolean },
): Promise<ImportAnswer> {
  const read = readRescueText(file);
  if (!read.ok) return read;
  const carrier = { region: importer.region, person: importer.id };
  const trusted = await trustParcel(setting, read.parcel, carrier);
  if (!trusted.ok) return { ok: false, problem: trusted.problem };
  const summary = await summaryOf(setting, trusted.parcel);
  if (!apply) return { ok: true, summary, outcomes: null };
  const receipts = await setting.parcels.bringIn(carrier, read.parcel, trusted.parcel);
  await writeDown(setting, importer, trusted.parcel);
  return { ok: true, summary, outcomes: countOutcomes(receipts) };
}

async function summaryOf(
  { store }: RescueSetting,
  { author, device, content, changes, unreadable }: TrustedParcel,
): Promise<ImportSummary> {
  const ops = changes.map(({ op }) => op);
  const arrived = await store.read(({ operations }) => operations.byOps(author.region, ops));
  const days = Map.groupBy(changes, ({ doc }) => dayInChina(timeOf(String(doc['hlc'] ?? ''))));
  return {
    person: author.id,
    name: author.name,
    device,
    at: content.at,
    changes: changes.length,
    known: arrived.length,
    unreadable,
    drafts: content.drafts?.length ?? 0,
    days: [...days].map(([day, made]) => ({ day, changes: made.length })).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

function countOutcomes(receipts: readonly Receipt[]): Partial<Record<Outcome, number>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of receipts) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

function writeDown(
  { store, clock }: RescueSetting,
  importer: Person,
  { author, device }: TrustedParcel,
): Promise<void> {
  const entry = { region: importer.region, at: clock(), person: importer.id, purpose: author.id };
  return store.write((records) => writeAudit(records, { ...entry, action: 'rescue.import', object: device }));
}
