import type { Cell } from './sheet.ts';
import { type Reading, wordsAt } from './reading.ts';

const forPerson = [
  ['name', 'sex', 'nation'],
  ['birthDate', 'phone'],
  ['idType', 'idNumber'],
  ['occupation', 'workUnit'],
  ['address'],
] as const;

const forBody = [['name'], ['creditCode', 'phone'], ['legalRep', 'legalRepTitle'], ['address']] as const;

/** The table of identity every official form asks of a party; who is not named yet gets the one of a person. */
export function identityTable(party: Reading): Cell[][] {
  const isBody = party.values['kind'] === 'legal-person' || party.values['kind'] === 'organisation';
  return (isBody ? forBody : forPerson).map((row) => row.map((path) => ({ ...wordsAt(party, path), lines: 1 })));
}
