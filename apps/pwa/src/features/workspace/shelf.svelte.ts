import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import type { NoticeBody } from '@jiefen/domain/case-type/notice';
import { type Collection, collections } from '@jiefen/domain/sync/wire';
import type { Row } from '#data/row.ts';
import type { Workspace } from '#data/workspace.ts';
import { reactive } from '#platform/reactive.ts';
import { type CaseRow, openConflicts } from './glance.ts';

type Other = Exclude<Collection, 'mediation' | 'petition'>;

/** A stored document of any kind and its collection. */
export type Stored = CaseRow | { readonly collection: Other; readonly row: Row<DocumentBody> };

const others = collections.filter(
  (collection): collection is Other => collection !== 'mediation' && collection !== 'petition',
);

/** Everything on this phone that several pages look at, read once and followed. Undefined until it has been read. */
export class Shelf {
  readonly #mediations;
  readonly #petitions;
  readonly #others;
  readonly #notices;
  readonly #self: string;
  #cases = $derived.by(() => this.#merged());
  #differing = $derived((this.#cases ?? []).filter(({ row }) => openConflicts(row.body).length > 0));
  #waiting = $derived.by(() => [...(this.#cases ?? []), ...this.#rest()].filter(({ row }) => isWaiting(row)));
  #unread = $derived.by(() => (this.#notices.current ?? []).filter(({ body }) => !this.#isRead(body)));

  constructor({ documents, profile }: Pick<Workspace, 'documents' | 'profile'>) {
    this.#self = profile.id;
    this.#mediations = reactive(documents.watch('mediation'));
    this.#petitions = reactive(documents.watch('petition'));
    this.#notices = reactive(documents.watch('notice'));
    this.#others = others.map((collection) => ({ collection, rows: reactive(documents.watch(collection)) }));
  }

  /** All cases, newest first. */
  get cases(): readonly CaseRow[] | undefined {
    return this.#cases;
  }

  /** Cases with a field that two people changed and nobody has decided. */
  get differing(): readonly CaseRow[] {
    return this.#differing;
  }

  /** Documents with words the server has not received, refused ones among them. */
  get waiting(): readonly Stored[] {
    return this.#waiting;
  }

  /** All messages, newest first. */
  get notices(): readonly Row<NoticeBody>[] | undefined {
    return this.#notices.current;
  }

  /** Messages this person has not yet signed for. */
  get unread(): readonly Row<NoticeBody>[] {
    return this.#unread;
  }

  /** How many things wait for the person's decision. */
  get pressing(): number {
    return this.#differing.length + this.#unread.length + this.#waiting.filter(({ row }) => row.refusal).length;
  }

  #rest(): Stored[] {
    return this.#others.flatMap(({ collection, rows }) => (rows.current ?? []).map((row) => ({ collection, row })));
  }

  #isRead({ receipts = [] }: NoticeBody): boolean {
    return receipts.some(({ by }) => by === this.#self);
  }

  #merged(): CaseRow[] | undefined {
    const mediations = this.#mediations.current;
    const petitions = this.#petitions.current;
    if (mediations === undefined || petitions === undefined) return undefined;
    const all: CaseRow[] = [
      ...mediations.map((row) => ({ collection: 'mediation' as const, row })),
      ...petitions.map((row) => ({ collection: 'petition' as const, row })),
    ];
    return petitions.length === 0 ? all : all.sort((one, other) => one.row.rank - other.row.rank);
  }
}

function isWaiting({ unsent, refusal }: Row<DocumentBody>): boolean {
  return unsent === 1 || refusal !== null;
}
