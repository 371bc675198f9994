import { createContext } from 'svelte';
import type { DeskRoom } from './gate.svelte.ts';

/** What every page of the desk works with; pages inside the gate always have one. */
export const [getDeskRoom, setDeskRoom] = createContext<DeskRoom>();
