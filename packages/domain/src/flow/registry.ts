import type { Flow } from './define.ts';
import { matterFlow } from './matter.ts';
import { mediationFlow } from './mediation.ts';
import { petitionFlow } from './petition.ts';

/** The flow of each document type that has one. */
export const flows = { mediation: mediationFlow, petition: petitionFlow, matter: matterFlow } as const;

/** Finds the flow of a document type; types without a course of their own have none. */
export function flowOf(type: string): Flow | undefined {
  const known: Readonly<Record<string, Flow>> = flows;
  return Object.hasOwn(known, type) ? known[type] : undefined;
}
