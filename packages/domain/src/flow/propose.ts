import type { Filled, Flow, TrackStates } from './define.ts';
import { fold, type Recorded } from './fold.ts';
import { definitionOf } from './judge.ts';

/** Gives what a document already says about the payload of a step, given what has been filled in of it so far. */
export function proposalFor<State extends string, Tracks extends TrackStates, Facts>(
  flow: Flow<State, string, Tracks, Facts>,
  document: Recorded & Facts,
  type: string,
  filled: Filled,
): Filled {
  const proposal = definitionOf(flow, type)?.propose?.(document, filled, fold(flow, document)) ?? {};
  return Object.fromEntries(Object.entries(proposal).filter(([, value]) => value !== undefined));
}
