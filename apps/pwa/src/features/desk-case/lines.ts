import type { TextRow } from '@jiefen/domain/case-type/text';

/** A value up to this long leaves room for another beside it. */
const SHORT = 16;

/** How much room there is: two short values stand side by side, or not. */
export type Room = 'wide' | 'narrow';

/** One line of a group: a field, or a list with its elements. */
export interface Line {
  readonly path: string;
  readonly row: TextRow;
  readonly elements?: readonly TextRow[];
  /** It may stand beside another one; of a list: its elements may. */
  readonly isNarrow: boolean;
}

/** A list is named by its elements, so it needs no heading of its own. */
export function unfolded(rows: readonly TextRow[]): Line[] {
  return rows.map((row) => {
    const { path } = row;
    const elements = elementsOf(row);
    return elements
      ? { path, row, elements, isNarrow: row.kind === 'parties' || elements.every(holdsShortOnly) }
      : { path, row, isNarrow: isShort(row) };
  });
}

function elementsOf({ path, rows }: TextRow): readonly TextRow[] | undefined {
  return rows.length > 0 && rows.every((element) => element.path.startsWith(`${path}[`)) ? rows : undefined;
}

function holdsShortOnly({ rows }: TextRow): boolean {
  return rows.every(isShort);
}

/** What needs the whole width whatever its words are. */
function isRoomy(kind: TextRow['kind']): boolean {
  return kind === 'long-text' || kind === 'attachment' || kind === 'attachments';
}

function isShort({ kind, text, rows }: TextRow): boolean {
  return rows.length === 0 && !isRoomy(kind) && text.length <= SHORT;
}
