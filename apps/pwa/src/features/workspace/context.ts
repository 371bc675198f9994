import { createContext } from 'svelte';
import type { Workspace } from '#data/workspace.ts';
import type { Gate } from './gate.svelte.ts';
import type { Names } from './names.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';

/** The open workspace of the person who is signed in; pages inside the gate always have one. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();

/** What several pages look at of the workspace, read once. */
export const [getShelf, setShelf] = createContext<Shelf>();

/** Names behind ids. */
export const [getNames, setNames] = createContext<Names>();

/** The door of the app: for signing out. */
export const [getGate, setGate] = createContext<Gate>();
