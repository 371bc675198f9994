import * as v from 'valibot';
import { fold, type Folded } from '../flow/fold.ts';
import { flowOf } from '../flow/registry.ts';
import { carried } from './subject/define.ts';

const recorded = v.object(carried);

/** Folds a document of any type; one without a flow, or without what a fold needs, has no course. */
export function courseOf(type: string, document: unknown): Folded | undefined {
  const flow = flowOf(type);
  const parsed = v.safeParse(recorded, document);
  return flow && parsed.success ? fold(flow, parsed.output) : undefined;
}

/** Tells whether the work on a document is over. */
export function isOver(type: string, document: unknown): boolean {
  const course = courseOf(type, document);
  return course !== undefined && flowOf(type)?.states[course.state]?.ended === true;
}
