import type { Person } from '@jiefen/domain/access/people';
import { createDirectory } from '@jiefen/domain/access/people';
import { parseObject } from '@jiefen/domain/sync/leaves';
import type { Change, SyncRequest, SyncResponse } from '@jiefen/domain/sync/wire';
import { syncRequestSchema, syncResponseSchema } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import { documentRules } from '../services/domain-rules.ts';
import { type Ledger, sentKey } from './ledger.ts';
import { organisations, REGION } from './people.ts';
import type { Phone } from './phone.ts';
import type { Random } from './random.ts';
import type { SimulatedServer } from './server.ts';
import { scopesIn } from './state.ts';

export interface Network {
  /** False while everything is brought to rest at the end of a run. */
  faulty: boolean;
  send(phone: Phone, request: SyncRequest): Promise<SyncResponse>;
}

/** The way between phones and server: it loses requests, loses answers and delivers twice. */
export function createNetwork(
  server: SimulatedServer,
  random: Random,
  ledger: Ledger,
  meanwhile: (phone: Phone) => void,
): Network {
  const network: Network = {
    faulty: true,

    async send(phone, request) {
      ledger.rounds += 1;
      // The text is what travels: nothing is shared between phone and server by reference.
      const text = JSON.stringify(request);
      if (network.faulty && random.chance(0.1)) {
        ledger.lostRequests += 1;
        throw new Error('the request was lost');
      }
      await noteSent(server, ledger, phone, request);
      if (network.faulty && random.chance(0.03)) await exchange(server, phone.person, text);
      const answer = await exchange(server, phone.person, text);
      noteAnswer(ledger, phone, answer);
      if (network.faulty && random.chance(0.2)) meanwhile(phone);
      if (network.faulty && random.chance(0.12)) {
        ledger.lostAnswers += 1;
        throw new Error('the answer was lost');
      }
      return answer;
    },
  };
  return network;
}

async function exchange(server: SimulatedServer, person: Person, text: string): Promise<SyncResponse> {
  const request = v.parse(syncRequestSchema, JSON.parse(text));
  return v.parse(syncResponseSchema, JSON.parse(String(await server.sync.exchange(person, request))));
}

/** Judges beside the server: nobody writes a document they do not see, or makes one that is not theirs to make. */
export async function noteSent(
  server: SimulatedServer,
  ledger: Ledger,
  phone: Pick<Phone, 'name' | 'person'>,
  request: { push: readonly Change[] },
): Promise<void> {
  const directory = createDirectory(organisations);
  const epoch = await server.store.read((records) => records.meta.epoch());
  const mine = new Set(documentRules.scopesOf(phone.person, directory));
  for (const { op, doc, collection, base } of request.push) {
    const [answered] = await server.store.read((records) => records.operations.byOps(REGION, [op]));
    if (answered !== undefined) continue;
    const [current] = await server.store.read((records) => records.documents.byIds(REGION, [doc.id]));
    const bringer = base === null || base.epoch === epoch ? 'author' : 'relay';
    const allowed =
      current === undefined
        ? documentRules.mayCreate(phone.person, collection, doc, directory, bringer).ok
        : scopesIn(parseObject(current.body)).some((scope) => mine.has(scope));
    ledger.sent.set(sentKey(op, phone.person.id), {
      op,
      document: doc.id,
      phone: phone.name,
      person: phone.person.id,
      baseVer: base?.ver ?? 0,
      baseEpoch: base?.epoch ?? '',
      allowed,
    });
  }
}

function noteAnswer(ledger: Ledger, phone: Phone, answer: SyncResponse): void {
  const directory = createDirectory(organisations);
  const mine = new Set(documentRules.scopesOf(phone.person, directory));
  for (const delivery of answer.documents) {
    if ('gone' in delivery) continue;
    const seen = documentRules
      .audience(delivery.collection, delivery.doc, directory)
      .some(({ scope, level }) => level === 'full' && mine.has(scope));
    if (!seen) ledger.leaks.push(`${phone.name} was told ${delivery.collection} ${delivery.doc.id}`);
  }
  for (const { op, id, outcome } of answer.receipts) {
    if (!['farewell', 'refused', 'quarantined'].includes(outcome)) continue;
    if (ledger.writers.get(op) !== phone.name || ledger.unapplied.some((entry) => entry.op === op)) continue;
    const { name, person } = phone;
    ledger.unapplied.push({ op, document: id, person: person.id, phone: name, outcome });
  }
}
