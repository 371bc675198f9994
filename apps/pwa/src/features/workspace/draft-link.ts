import type { Draft } from '#data/drafts.ts';
import { m } from '#i18n/paraglide/messages.js';
import { gistIn } from './draft-form.svelte.ts';
import { caseHref } from './glance.ts';

const kinds: Readonly<Record<string, { title: () => string; href: (draft: Draft) => string }>> = {
  'new-mediation': {
    title: () => m.field_new_mediation(),
    href: ({ key }) => `/new/mediation?draft=${encodeURIComponent(key)}`,
  },
  'new-petition': {
    title: () => m.field_new_petition(),
    href: ({ key }) => `/new/petition?draft=${encodeURIComponent(key)}`,
  },
  session: { title: () => m.field_session(), href: targetHref('session') },
  edit: { title: () => m.field_edit(), href: targetHref('edit') },
};

/** Tells whether a draft waits for the person to go on writing. */
export function isUnfinished({ kind }: Draft): boolean {
  return Object.hasOwn(kinds, kind);
}

/** What an unfinished draft is, in words. */
export function draftTitle(draft: Draft): string {
  return [kinds[draft.kind]?.title(), gistIn(draft.content)].filter(Boolean).join(' · ');
}

/** Where one goes on writing. */
export function draftHref(draft: Draft): string {
  return kinds[draft.kind]?.href(draft) ?? '/';
}

function targetHref(sheet: string): (draft: Draft) => string {
  return ({ key, target }) =>
    target ? `${caseHref(target.collection, target.id)}?sheet=${sheet}&draft=${encodeURIComponent(key)}` : '/';
}
