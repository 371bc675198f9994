import { createContext } from 'svelte';
import type { CaseList } from './case-list.svelte.ts';

/** The list of cases, kept while one of them is open, so that one comes back to the same place. */
export const [getCaseList, setCaseList] = createContext<CaseList>();
