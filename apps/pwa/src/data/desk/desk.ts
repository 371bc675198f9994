import { sessionSchema, type SessionView } from '@jiefen/domain/access/session';
import {
  deskReceiptsSchema,
  keptWorkSchema,
  openConflictsSchema,
  type DeskChanges,
  type DeskReceipts,
  type KeptWork,
  type OpenConflicts,
} from '@jiefen/domain/desk/attention';
import {
  caseDetailSchema,
  historySchema,
  revealSchema,
  type CaseDetail,
  type History,
  type Reveal,
  type RevealRequest,
} from '@jiefen/domain/desk/case-detail';
import { caseListSchema, facetsSchema, type CaseList, type Facets } from '@jiefen/domain/desk/case-row';
import {
  behindSchema,
  figuresSchema,
  type Behind,
  type BehindQuestion,
  type Figures,
  type FiguresQuestion,
} from '@jiefen/domain/desk/figures';
import type { Filter, Page, Question } from '@jiefen/domain/desk/question';
import { phonesSchema, type PhoneOrder, type Phones } from '@jiefen/domain/desk/phones';
import { importAnswerSchema, type ImportAnswer, type ImportRequest } from '@jiefen/domain/desk/rescue';
import { filesHereSchema } from '@jiefen/domain/sync/upload';
import * as v from 'valibot';
import type { GenericSchema } from 'valibot';
import type { Platform } from '#platform/platform.ts';
import { call, type Call } from '../http.ts';
import { replyToAnswer, type Answer } from './answer.ts';
import { fileAddress, filesAddress, type FileOwner } from './file-address.ts';
import { signatureSchema, type Signature } from './signature.ts';
import { toQuery } from './query.ts';

const PATIENCE_MS = 20_000;

/** Everything a desk asks of the server. Nothing of it is kept on the device. */
export interface Desk {
  /** Who is signed in in this browser. */
  who(): Promise<Answer<SessionView>>;
  cases(question: Question): Promise<Answer<CaseList>>;
  facets(filter: Filter): Promise<Answer<Facets>>;
  /** One case; the reading is written down. */
  detail(id: string): Promise<Answer<CaseDetail>>;
  /** All versions of a case; the reading is written down. */
  history(id: string): Promise<Answer<History>>;
  /** One masked value; the reading and its purpose are written down. */
  reveal(id: string, request: RevealRequest): Promise<Answer<Reveal>>;
  /** The digests of those files of a case that have arrived. */
  filesHere(owner: FileOwner): Promise<Answer<string[]>>;
  /** A drawn signature; the reading is written down. */
  signature(owner: FileOwner, digest: string): Promise<Answer<Signature>>;
  conflicts(page: Page): Promise<Answer<OpenConflicts>>;
  kept(page: Page): Promise<Answer<KeptWork>>;
  change(changes: DeskChanges): Promise<Answer<DeskReceipts>>;
  /** An official sheet of a period. */
  figures(question: FiguresQuestion): Promise<Answer<Figures>>;
  /** The cases behind one number of a sheet. */
  behind(question: BehindQuestion): Promise<Answer<Behind>>;
  /** The phones of those one looks after. */
  phones(): Promise<Answer<Phones>>;
  /** Orders a phone, or takes an order back. */
  orderPhone(order: PhoneOrder): Promise<Answer<undefined>>;
  /** Looks into a rescue file, or brings it in. */
  importFile(request: ImportRequest): Promise<Answer<ImportAnswer>>;
  /** Calls when something this person may see has changed; the result ends the calls. */
  onMoved(heard: () => void): () => void;
}

type Browser = Pick<Platform, 'fetch' | 'timer' | 'clock' | 'events'>;

/** Makes the desk's side of the server. `onEnded` hears of every answer that says the session is over. */
export function createDesk(platform: Browser, onEnded: () => void): Desk {
  const exchange = async <Value>(schema: GenericSchema<unknown, Value>, request: Omit<Call, 'patience'>) => {
    const answer = replyToAnswer(await call(platform, { ...request, patience: PATIENCE_MS }), schema);
    if (!answer.ok && answer.problem === 'sign-in') onEnded();
    return answer;
  };
  const ask = <Value>(address: string, schema: GenericSchema<unknown, Value>) =>
    exchange(schema, { method: 'GET', address });
  const send = <Value>(address: string, body: unknown, schema: GenericSchema<unknown, Value>) =>
    exchange(schema, { method: 'POST', address, body });
  const caseAddress = (id: string) => `/api/desk/cases/${encodeURIComponent(id)}`;
  return {
    who: () => ask('/api/session', sessionSchema),
    cases: (question) => ask(`/api/desk/cases${toQuery(question)}`, caseListSchema),
    facets: (filter) => ask(`/api/desk/facets${toQuery(filter)}`, facetsSchema),
    detail: (id) => ask(caseAddress(id), caseDetailSchema),
    history: (id) => ask(`${caseAddress(id)}/history`, historySchema),
    reveal: (id, request) => send(`${caseAddress(id)}/reveal`, request, revealSchema),
    async filesHere(owner) {
      const answer = await ask(filesAddress(owner), filesHereSchema);
      return answer.ok ? { ok: true, value: answer.value.here } : answer;
    },
    signature: (owner, digest) => ask(fileAddress(owner, digest), signatureSchema),
    conflicts: (page) => ask(`/api/desk/conflicts${toQuery(page)}`, openConflictsSchema),
    kept: (page) => ask(`/api/desk/kept${toQuery(page)}`, keptWorkSchema),
    change: (changes) => send('/api/desk/changes', changes, deskReceiptsSchema),
    figures: (question) => ask(`/api/desk/figures${toQuery(question)}`, figuresSchema),
    behind: (question) => ask(`/api/desk/figures/cases${toQuery(question)}`, behindSchema),
    phones: () => ask('/api/desk/phones', phonesSchema),
    orderPhone: (order) => send('/api/desk/phones/order', order, v.undefined()),
    importFile: (request) => send('/api/parcels/import', request, importAnswerSchema),
    onMoved: (heard) => platform.events('/api/events', 'moved', heard),
  };
}
