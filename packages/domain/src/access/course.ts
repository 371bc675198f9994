import * as v from 'valibot';
import { fold, type Folded, hasEnded, type Recorded } from '../flow/fold.ts';
import { flowOf } from '../flow/registry.ts';
import { carried } from './subject/define.ts';

const recorded = v.object(carried);

/** Folds a document of any type; one without a flow, or without what a fold needs, has no course. */
export function courseOf(type: string, document: unknown): Folded | undefined {
  const flow = flowOf(type);
  const read = recordedIn(document);
  return flow && read && fold(flow, read);
}

/** Tells whether the work on a document is over. */
export function isOver(type: string, document: unknown): boolean {
  const flow = flowOf(type);
  const read = recordedIn(document);
  return flow !== undefined && read !== undefined && hasEnded(flow, read);
}

function recordedIn(document: unknown): Recorded | undefined {
  const parsed = v.safeParse(recorded, document);
  return parsed.success ? parsed.output : undefined;
}
