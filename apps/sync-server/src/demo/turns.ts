import type { FlowEvent } from '@jiefen/domain/case-type/envelope';
import { nextHlc } from '@jiefen/domain/sync/hlc';
import type { Change } from '@jiefen/domain/sync/wire';
import type { DemoDocument } from './read.ts';

/** What one person sent of one document, and when it reached the server (milliseconds since 1970 UTC). */
export interface Turn extends Omit<Change, 'base'> {
  at: number;
  by: string;
  device: string;
}

const aDesk = 'DEMO';

/**
 * Tells the history of a document as turns: whoever opened it sends its words with the first steps, and
 * everybody sends the steps they took, day by day.
 */
export function turnsOf(document: DemoDocument): Turn[] {
  const { createdAt, createdBy, events } = document.record;
  if (events.length === 0) {
    const opened = { at: createdAt, by: createdBy, device: aDesk };
    return [toTurn(document, opened, 0)];
  }
  return events.flatMap((event, at) => {
    const next = events[at + 1];
    return next && isSameDay(event, next) ? [] : [toTurn(document, event, at + 1)];
  });
}

function isSameDay(one: FlowEvent, other: FlowEvent): boolean {
  return one.by === other.by && arrivedAt(one).slice(0, 10) === arrivedAt(other).slice(0, 10);
}

function toTurn(
  { collection, doc, record }: DemoDocument,
  last: Pick<FlowEvent, 'at' | 'receivedAt' | 'by' | 'device'>,
  steps: number,
): Turn {
  const { by, device } = last;
  const events = Array.isArray(doc['events']) ? doc['events'].slice(0, steps) : [];
  const hlc = nextHlc(undefined, Date.parse(last.at), device);
  const at = Date.parse(arrivedAt(last));
  return { at, by, device, op: `${record.id}.${steps}`, collection, doc: { ...doc, events, hlc } };
}

const arrivedAt = ({ at, receivedAt }: Pick<FlowEvent, 'at' | 'receivedAt'>) => receivedAt ?? at;
