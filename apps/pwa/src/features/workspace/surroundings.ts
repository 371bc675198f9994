import type { DocumentKey } from '#data/evidence/stand.ts';
import FilesField from '#features/evidence/FilesField.svelte';
import type { Surroundings } from '#features/field-widgets/widget.ts';
import type { Workspace } from '#data/workspace.ts';
import type { AnyCase } from './course.ts';
import type { Names } from './names.svelte.ts';
import { type Named, namedIn, partyChoices } from './party-choices.ts';

const TEST_AREA = '99';

interface Around {
  workspace: Pick<Workspace, 'platform' | 'profile' | 'sync'>;
  names: Names;
}

/** What the widgets of a form ask of their surroundings; `parties` are those of the document in hand, `document` names it. */
export function surroundingsOf(
  { workspace, names }: Around,
  parties: () => readonly Named[],
  document?: DocumentKey,
): Surroundings {
  return {
    get organisations() {
      return names.organisations;
    },
    get people() {
      return names.people;
    },
    get divisions() {
      return names.divisions;
    },
    get parties() {
      return partyChoices(parties());
    },
    document,
    files: document && FilesField,
    mode: workspace.profile.region.startsWith(TEST_AREA) ? 'test' : 'production',
    now: () => workspace.sync.serverNow(),
    newId: () => workspace.platform.newId(),
  };
}

/** What the widgets of a form about a case ask of their surroundings. */
export function caseSurroundings(around: Around, entry: () => AnyCase): Surroundings {
  const { collection, body } = entry();
  return surroundingsOf(around, () => namedIn(entry()), { collection, id: body.id });
}
