import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { DeskRoom } from '../gate.svelte.ts';
import InDesk from './InDesk.svelte';

/** Draws a component inside an open desk. */
export async function showInDesk<Props extends Record<string, unknown>>(
  room: DeskRoom,
  component: Component<Props>,
  given: Props,
): Promise<void> {
  await render(InDesk, { room, component: component as unknown as Component<Record<string, unknown>>, given });
}
