import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import type { NoticeBody } from '@jiefen/domain/case-type/notice';
import { type Collection, collections } from '@jiefen/domain/sync/wire';
import type { HeadOf } from '#data/queries.ts';
import type { Head, LightRow, Row } from '#data/row.ts';
import type { Workspace } from '#data/workspace.ts';
import { reactive } from '#platform/reactive.ts';
import type { CaseHead, CaseRow } from './glance.ts';

type Other = Exclude<Collection, 'mediation' | 'petition'>;

/** A stored document of any kind and its collection. */
export type Stored = CaseRow | { readonly collection: Other; readonly row: Row<DocumentBody> };

/** The same without its body. */
export interface StoredHead {
  readonly collection: Collection;
  readonly head: Head;
}

const others = collections.filter(
  (collection): collection is Other => collection !== 'mediation' && collection !== 'petition',
);

/** What several pages look at of everything on this phone, followed without opening a case. Undefined until it has been read. */
export class Shelf {
  readonly #mediations;
  readonly #petitions;
  readonly #others;
  readonly #noticeHeads;
  readonly #notices;
  readonly #self: string;
  #cases = $derived.by(() => this.#merged());
  #differing = $derived((this.#cases ?? []).filter(({ head }) => head.outline.openConflicts > 0));
  #waiting = $derived.by(() => [...(this.#cases ?? []), ...this.#rest()].filter(({ head }) => isWaiting(head.light)));
  #unread = $derived.by(() => (this.#noticeHeads.current ?? []).filter((head) => !this.#isRead(head)));

  constructor({ documents, profile }: Pick<Workspace, 'documents' | 'profile'>) {
    this.#self = profile.id;
    this.#mediations = reactive(documents.watchHeads('mediation'));
    this.#petitions = reactive(documents.watchHeads('petition'));
    this.#noticeHeads = reactive(documents.watchHeads('notice'));
    this.#notices = reactive(documents.watch('notice'));
    this.#others = others.map((collection) => ({ collection, heads: reactive(documents.watchHeads(collection)) }));
  }

  /** All cases, newest first. */
  get cases(): readonly CaseHead[] | undefined {
    return this.#cases;
  }

  /** Cases with a field that two people changed and nobody has decided. */
  get differing(): readonly CaseHead[] {
    return this.#differing;
  }

  /** Documents with words the server has not received, refused ones among them. */
  get waiting(): readonly StoredHead[] {
    return this.#waiting;
  }

  /** All messages in full, newest first. */
  get notices(): readonly Row<NoticeBody>[] | undefined {
    return this.#notices.current;
  }

  /** The ids of messages this person has not yet signed for. */
  get unread(): readonly string[] {
    return this.#unread.map(({ light }) => light.id);
  }

  /** How many things wait for the person's decision. */
  get pressing(): number {
    return this.#differing.length + this.#unread.length + this.#waiting.filter(({ head }) => head.light.refusal).length;
  }

  #rest(): StoredHead[] {
    return this.#others.flatMap(({ collection, heads }) => (heads.current ?? []).map((head) => ({ collection, head })));
  }

  #isRead({ outline }: HeadOf<'notice'>): boolean {
    return outline.readBy.includes(this.#self);
  }

  #merged(): CaseHead[] | undefined {
    const mediations = this.#mediations.current;
    const petitions = this.#petitions.current;
    if (mediations === undefined || petitions === undefined) return undefined;
    const all: CaseHead[] = [
      ...mediations.map((head) => ({ collection: 'mediation' as const, head })),
      ...petitions.map((head) => ({ collection: 'petition' as const, head })),
    ];
    return petitions.length === 0 ? all : all.sort((one, other) => one.head.light.rank - other.head.light.rank);
  }
}

function isWaiting({ unsent, refusal }: LightRow): boolean {
  return unsent === 1 || refusal !== null;
}
