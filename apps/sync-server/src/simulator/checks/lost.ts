import { type EndState, wordsOnPhones, wordsOnServer } from '../state.ts';

/** S1: every word somebody was told is saved can still be read: on the server or on a phone. */
export function lost(state: EndState): string[] {
  const server = wordsOnServer(state);
  const phones = wordsOnPhones(state.phones);
  return state.ledger.words
    .filter(({ text, replaced }) => !replaced && !state.excused.has(text) && !server.has(text) && !phones.has(text))
    .map(({ text, document, path, op }) => `${text} of ${document} ${path} (${op})`);
}
