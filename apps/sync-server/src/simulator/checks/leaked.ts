import { createDirectory } from '@jiefen/domain/access/people';
import { documentRules } from '../../services/domain-rules.ts';
import { sentKey } from '../ledger.ts';
import { organisations } from '../people.ts';
import { type EndState, scopesIn } from '../state.ts';

/** S3, S16: nobody was told, holds or wrote what is outside the own scopes. */
export function leaked(state: EndState): string[] {
  return [...state.ledger.leaks, ...heldOutside(state), ...writtenOutside(state)];
}

function heldOutside({ phones, documents }: EndState): string[] {
  const directory = createDirectory(organisations);
  const byId = new Map(documents.map((document) => [document.id, document]));
  return phones.flatMap((phone) => {
    const mine = new Set(documentRules.scopesOf(phone.person, directory));
    return [...phone.disk.values()]
      .filter(({ held }) => held.told !== null || held.base !== null)
      .filter(({ held }) => {
        const document = byId.get(held.body.id);
        return document !== undefined && !scopesIn(document.json).some((scope) => mine.has(scope));
      })
      .map(({ held }) => `${phone.name} still holds ${held.body.id}`);
  });
}

function writtenOutside({ ledger, operations }: EndState): string[] {
  return operations
    .filter(
      ({ op, person, submitted }) => submitted === null && ledger.sent.get(sentKey(op, person))?.allowed === false,
    )
    .map(({ op, person }) => `${person} wrote ${op} without the right to`);
}
