import { made, told } from '@jiefen/domain/sync/held';
import type { DocumentRules } from '../services/document-rules.ts';
import type { Sealing } from '../services/parcels/sealing.ts';
import type { Records, Store } from '../store/store.ts';
import { phoneRules, type PhoneRules } from './phone-rules.ts';
import { honestPlan, type Plan } from './run.ts';

/** A bug of a kind that cost other systems' users their work; the simulator has to find every one. */
export interface Mutant {
  name: string;
  plan: Plan;
}

function onPhone(name: string, change: Partial<PhoneRules>): Mutant {
  return { name, plan: { ...honestPlan, phoneRules: { ...phoneRules, ...change } } };
}

function inRules(name: string, change: (rules: DocumentRules) => Partial<DocumentRules>): Mutant {
  const rules = honestPlan.documentRules;
  return { name, plan: { ...honestPlan, documentRules: { ...rules, ...change(rules) } } };
}

function inStore(name: string, change: (records: Records) => Partial<Records>): Mutant {
  const wrap = (store: Store): Store => ({
    read: (work) => store.read((records) => work({ ...records, ...change(records) })),
    write: (work) => store.write((records) => work({ ...records, ...change(records) })),
    close: () => store.close(),
  });
  return { name, plan: { ...honestPlan, store: wrap } };
}

/** Gives every device the same secret, so that whoever has one can prove anybody's words. */
function withOneSecret(sealing: Sealing): Sealing {
  const givenTo: Sealing['givenTo'] = ({ region }) => sealing.givenTo({ region, person: '', device: '' });
  return { ...sealing, givenTo };
}

const dayBefore = (now: number): string => String(now - 86_400_000).padStart(15, '0');

export const mutants: readonly Mutant[] = [
  onPhone('the phone takes sending for receiving', { trustsSending: true }),
  onPhone('what to send follows the phone clock', {
    isSent: (document, now) => document.unsent && 'hlc' in document.body && String(document.body.hlc) > dayBefore(now),
  }),
  onPhone('an answer writes over words typed meanwhile', {
    told: (_held, body, epoch) => told(undefined, body, epoch),
  }),
  onPhone('a receipt ends the waiting of newer words too', {
    received: (held, receipt, epoch) => ({ ...held, unsent: false, base: { epoch, ver: receipt.ver } }),
  }),
  onPhone('refused work is thrown away by the phone', {
    received: (held, receipt, epoch) => phoneRules.received(held, { ...receipt, outcome: 'applied' }, epoch),
  }),
  onPhone('a document that left takes unsent words with it', { gone: () => undefined }),
  onPhone('a document that left stays readable', { gone: (held) => held, isOutside: () => false }),
  onPhone('the place in the feed is saved before the documents', { savesPlaceFirst: true, audits: false }),
  onPhone('a page that is not full is taken for the end', { stopsAtShortPage: true, audits: false }),
  onPhone('a lost write is never noticed', { audits: false }),
  onPhone('a restored server is believed', { offers: false }),
  onPhone('one refused document stops all others', { stopsAtPoison: true }),
  onPhone('an edit forgets what the server has', { changed: (_held, body) => made(body) }),
  onPhone('a phone forgets before it has handed over', { handsOverFirst: false }),
  onPhone('a parcel is taken for delivered when the courier has it', { trustsCourier: true }),
  {
    name: 'a parcel is thrown away before its vault heard the receipt',
    // Carried, restored, destroyed, in this order: that takes a long life.
    plan: { ...honestPlan, steps: 500, phoneRules: { ...phoneRules, keepsCarried: false } },
  },
  { name: 'a parcel is accepted without a proof of its author', plan: { ...honestPlan, sealing: withOneSecret } },
  inRules('the last writer wins without a word', (rules) => ({
    mergeRules: (collection) => ({ ...rules.mergeRules(collection), highest: everyPath }),
  })),
  inRules('anybody may write anything', () => ({
    mayCreate: () => ({ ok: true }),
    mayChange: () => ({ ok: true }),
  })),
  inRules('sealed notes are shown to the committee', (rules) => ({
    audience: (collection, document, directory) =>
      rules.audience(
        collection === 'sealed' ? 'mediation' : collection,
        { committeeId: 'pmc-np', ...document },
        directory,
      ),
  })),
  inRules('a number is taken before it is needed', (rules) => ({
    stamp: async (collection, document, stamping) => {
      if (collection === 'mediation') await stamping.next('（2026）南坡人调字第');
      await rules.stamp(collection, document, stamping);
    },
  })),
  inStore('leaving a scope is not told', (records) => ({
    feed: {
      ...records.feed,
      move: (region, moves) =>
        records.feed.move(
          region,
          moves.filter((move) => !move.gone),
        ),
    },
  })),
  inStore('the digest is not kept', (records) => ({
    feed: {
      ...records.feed,
      move: (region, moves) =>
        records.feed.move(
          region,
          moves.map((move) => ({ ...move, digest: 0 })),
        ),
    },
  })),
  inStore('refused work is thrown away by the server', (records) => ({
    operations: {
      ...records.operations,
      add: (rows) => records.operations.add(rows.map((row) => ({ ...row, submitted: null }))),
    },
  })),
  inStore('history is rewritten', (records) => ({
    versions: {
      ...records.versions,
      add: (rows) => records.versions.add(rows.map((row) => ({ ...row, body: row.body.replace(/w\d+\./, '') }))),
    },
  })),
  inStore('a retry is applied again', (records) => ({
    operations: { ...records.operations, byOps: async () => [], add: async () => undefined },
    versions: { ...records.versions, at: async () => undefined, since: async () => [] },
  })),
];

const everyPath: Readonly<Record<string, () => number>> = new Proxy({}, { get: () => () => 1 });
