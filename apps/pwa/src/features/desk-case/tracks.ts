import type { CaseDetail, Course } from '@jiefen/domain/desk/case-detail';
import { flowOf } from '@jiefen/domain/flow/registry';

/** The procedures beside the main course on which something has happened. */
export function movedTracks({ collection, course }: CaseDetail): Course['tracks'] {
  const starts = flowOf(collection)?.trackStarts ?? {};
  return (course?.tracks ?? []).filter(({ name, state }) => starts[name] !== state);
}
