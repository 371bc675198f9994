import type { Component } from 'svelte';

/** An icon of the icon library, imported by its own path: `@lucide/svelte/icons/house`. */
export type Icon = Component<{ size?: string | number; class?: string }>;

/** What a colour says; a word always says it too. */
export type Tone = 'neutral' | 'accent' | 'good' | 'warn' | 'bad';

/** One of several answers. */
export interface Choice {
  value: string;
  label: string;
  note?: string;
  /** What kind it is of, where only some kinds may be chosen. */
  kind?: string;
}

/** One answer with how many stand under it, in words. */
export interface CountedOption {
  value: string;
  label: string;
  count: string;
}

/** The classes of each tone: a quiet ground with readable words on it. */
export const toneClasses: Readonly<Record<Tone, string>> = {
  neutral: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent-strong',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
};

/** The classes of every box one writes in. */
export const controlClasses =
  'block w-full min-h-13 scroll-mt-24 scroll-mb-60 rounded-md border border-line-strong bg-raised px-3 py-2 text-base text-ink aria-invalid:border-2 aria-invalid:border-bad disabled:bg-sunken disabled:text-ink-soft';
