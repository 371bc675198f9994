import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { Workspace } from '#data/workspace.ts';
import InRoom from './InRoom.svelte';

/** Renders a component as a page of an open workspace would. */
export function renderInRoom<Given extends Record<string, unknown>>(
  workspace: Workspace,
  component: Component<Given>,
  given: NoInfer<Given>,
) {
  // The room hands the properties on without looking at them.
  return render(InRoom, { workspace, component: component as unknown as Component<Record<string, unknown>>, given });
}
