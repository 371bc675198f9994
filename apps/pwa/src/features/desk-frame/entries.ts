import ChartColumn from '@lucide/svelte/icons/chart-column';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import Files from '@lucide/svelte/icons/files';
import GitCompare from '@lucide/svelte/icons/git-compare';
import Inbox from '@lucide/svelte/icons/inbox';
import Smartphone from '@lucide/svelte/icons/smartphone';
import { grantsOf, objectsOfType } from '@jiefen/domain/access/matrix';
import type { Grant } from '@jiefen/domain/access/matrix/define';
import type { RoleCode } from '@jiefen/domain/access/roles';
import { rolesForPhones } from '@jiefen/domain/desk/phones';
import { supervises } from '@jiefen/domain/desk/supervisors';
import { m } from '#i18n/paraglide/messages.js';
import type { Icon } from '#ui/look.ts';

/** Where the desk begins. */
export const CASES = '/desk/cases';

/** Where the differences between two writers are decided. */
export const CONFLICTS = '/desk/conflicts';

/** A section of the desk. */
export interface Entry {
  readonly href: string;
  readonly label: string;
  readonly icon: Icon;
  /** How much waits there. */
  readonly count?: number | undefined;
}

const deskCollections = ['mediation', 'petition'] as const;

/** The sections this role has something to do in. */
export function entriesOf(role: RoleCode): Entry[] {
  const phones = { href: '/desk/phones', label: m.desk_phones(), icon: Smartphone };
  const statistics = { href: '/desk/statistics', label: m.numbers_statistics(), icon: ChartColumn };
  const counts = grantsOf('statistics', role).length > 0;
  return [
    ...caseEntriesOf(role),
    ...(counts ? [statistics] : []),
    ...(rolesForPhones('R').includes(role) ? [phones] : []),
  ];
}

function caseEntriesOf(role: RoleCode): Entry[] {
  if (!readsCases(role)) return [];
  const supervisesSome = deskCollections.some((collection) => supervises(role, collection));
  const cases = { href: CASES, label: m.desk_cases(), icon: Files };
  const conflicts = { href: CONFLICTS, label: m.desk_conflicts(), icon: GitCompare };
  const kept = { href: '/desk/kept', label: m.desk_kept(), icon: Inbox };
  const deadline = { href: '/desk/deadline', label: m.numbers_calculator(), icon: CalendarClock };
  return [
    cases,
    ...(supervisesSome || editsCases(role) ? [conflicts] : []),
    ...(supervisesSome ? [kept] : []),
    deadline,
  ];
}

/** Puts beside a section how much waits there. */
export function withCount(entry: Entry, { conflicts }: { conflicts: number | undefined }): Entry {
  return entry.href === CONFLICTS ? { ...entry, count: conflicts } : entry;
}

/** The section an address lies in. */
export function sectionOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}

function readsCases(role: RoleCode): boolean {
  return grantsTo(role).some(({ level }) => level !== 'none');
}

function editsCases(role: RoleCode): boolean {
  return grantsTo(role).some(({ verbs }) => /[EA]/.test(verbs));
}

function grantsTo(role: RoleCode): readonly Grant[] {
  return deskCollections.flatMap(objectsOfType).flatMap((object) => grantsOf(object, role));
}
