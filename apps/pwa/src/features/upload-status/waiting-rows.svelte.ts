import type { Workspace } from '#data/workspace.ts';
import type { Shelf, Stored, StoredHead } from '#features/workspace/shelf.svelte.ts';

/** The documents that wait, opened: their size is told, and what they are about. */
export class WaitingRows {
  #stored = $state.raw<readonly Stored[]>([]);
  readonly #shelf: Pick<Shelf, 'waiting'>;
  readonly #documents: Workspace['documents'];

  constructor(shelf: Pick<Shelf, 'waiting'>, { documents }: Pick<Workspace, 'documents'>) {
    this.#shelf = shelf;
    this.#documents = documents;
  }

  get stored(): readonly Stored[] {
    return this.#stored;
  }

  /** Keeps them in step with what waits; run it in an effect. */
  follow = (): (() => void) => {
    const { waiting } = this.#shelf;
    let isOver = false;
    void Promise.all(waiting.map((one) => open(this.#documents, one))).then((stored) => {
      if (!isOver) this.#stored = stored.flat();
    });
    return () => (isOver = true);
  };
}

async function open(documents: Workspace['documents'], { collection, head }: StoredHead): Promise<Stored[]> {
  const { id } = head.light;
  if (collection === 'mediation') return toList(await documents.read(collection, id), (row) => ({ collection, row }));
  if (collection === 'petition') return toList(await documents.read(collection, id), (row) => ({ collection, row }));
  return toList(await documents.read(collection, id), (row) => ({ collection, row }));
}

function toList<Row>(row: Row | undefined, toStored: (row: Row) => Stored): Stored[] {
  return row === undefined ? [] : [toStored(row)];
}
