import type { Surroundings } from '#features/field-widgets/widget.ts';
import type { Workspace } from '#data/workspace.ts';
import type { Platform } from '#platform/platform.ts';
import type { Choice } from '#ui/look.ts';
import type { Names } from './names.svelte.ts';

const TEST_AREA = '99';

interface Around {
  workspace: Pick<Workspace, 'profile' | 'sync'>;
  names: Names;
  platform: Pick<Platform, 'newId'>;
}

/** What the widgets of a form ask of their surroundings; `parties` are those of the document in hand. */
export function surroundingsOf({ workspace, names, platform }: Around, parties: () => readonly Choice[]): Surroundings {
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
      return parties();
    },
    mode: workspace.profile.region.startsWith(TEST_AREA) ? 'test' : 'production',
    now: () => workspace.sync.serverNow(),
    newId: () => platform.newId(),
  };
}

/** The parties of a document as answers to choose from. */
export function partyChoices(
  list: readonly { id: string; name?: string | undefined; removed?: boolean | undefined }[] = [],
): Choice[] {
  return list.filter((party) => !party.removed).map(({ id, name }) => ({ value: id, label: name ?? id }));
}
