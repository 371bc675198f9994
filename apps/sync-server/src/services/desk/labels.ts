import { fieldAt } from '@jiefen/domain/case-type/define';
import { caseTypes } from '@jiefen/domain/case-type/registry';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import { envelopeLabels } from '@jiefen/domain/desk/envelope-labels';
import { flowOf } from '@jiefen/domain/flow/registry';
import { leafAt, topOf, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { Term } from '@jiefen/domain/term';
import { stepTitle } from './course.ts';

/** What people call the place a path leads to; null for a field of a newer version. */
export function labelOf(collection: DeskCollection, path: string, body: JsonObject): Term | null {
  const top = topOf(path);
  if (top === 'events') return stepLabel(collection, path, body);
  if (top === 'conflicts') return envelopeLabels.conflicts;
  return fieldAt(caseTypes[collection], path)?.label ?? null;
}

function stepLabel(collection: DeskCollection, path: string, body: JsonObject): Term {
  const flow = flowOf(collection);
  const type = leafAt(body, `${path}.type`);
  return (flow && typeof type === 'string' ? stepTitle(flow, type) : null) ?? envelopeLabels.events;
}
