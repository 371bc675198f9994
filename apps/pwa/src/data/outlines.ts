import { mediationOutline, outlineVersion, petitionOutline, type CaseOutline } from '@jiefen/domain/case-type/outline';
import { dayInChina } from '@jiefen/domain/deadline/day';
import { outlookOf, outlookVersion, type Outlook } from '@jiefen/domain/deadline/outlook';
import type { Collection } from '@jiefen/domain/sync/wire';
import type { Bodies } from './bodies.ts';
import { noOutliner, type Outliner } from './log/entry.ts';
import type { StoredDocument } from './log/document.ts';

/** What the lists know of a message without opening it. */
export interface NoticeOutline {
  /** Who has signed for it, by id. */
  readonly readBy: readonly string[];
}

/** What the lists know of a document without opening it, by collection. */
export interface Outlines extends Record<Collection, unknown> {
  mediation: CaseOutline;
  petition: CaseOutline;
  notice: NoticeOutline;
}

/** What lists need deadlines for. Undefined where there are none. */
export type OutlookIn<Of extends Collection> = Of extends 'mediation' | 'petition' ? Outlook : unknown;

const version = `${outlineVersion}/${outlookVersion}`;

const outliners: Readonly<Record<string, Outliner>> = {
  mediation: outliner<'mediation'>(mediationOutline, (body, outline, day) =>
    outlookOf({ type: 'mediation', body }, outline, day),
  ),
  petition: outliner<'petition'>(petitionOutline, (body, outline, day) =>
    outlookOf({ type: 'petition', body }, outline, day),
  ),
  notice: outliner<'notice'>(({ receipts = [] }) => ({ readBy: receipts.map(({ by }) => by) })),
};

/** Gives what outlines the documents of a collection. */
export function outlinerOf(collection: string): Outliner {
  return Object.hasOwn(outliners, collection) ? (outliners[collection] ?? noOutliner) : noOutliner;
}

function outliner<Of extends Collection>(
  outline: (body: Bodies[Of]) => unknown,
  outlook: (body: Bodies[Of], outline: CaseOutline, day: string) => unknown = () => null,
): Outliner {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a collection holds its own documents
  const bodyOf = ({ body }: StoredDocument) => body as Bodies[Of];
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- made by `outline` below
  const standing = (made: unknown) => made as CaseOutline;
  return {
    version,
    outline: (document) => attempt(() => outline(bodyOf(document)), unreadable),
    outlook: (document, made) =>
      attempt(() => outlook(bodyOf(document), standing(made), dayInChina(Date.now())), noOutlook),
  };
}

/** A document of another version may have another shape: it stays in the lists, without what cannot be read. */
function attempt(work: () => unknown, instead: unknown): unknown {
  try {
    return work();
  } catch {
    return instead;
  }
}

const nothing = { zh: '', en: '' };
const unreadable: CaseOutline & NoticeOutline = {
  ...{
    title: nothing,
    typeName: nothing,
    number: '',
    names: [],
    place: '',
    tempNo: '',
    numbers: [],
    createdAt: '',
    createdBy: '',
  },
  ...{ hands: [], state: '', group: 'open', openConflicts: 0, readBy: [] },
};
const noOutlook: Outlook = { day: '', moves: false, deadlines: [] };
