import type { Collection } from '@jiefen/domain/sync/wire';
import type { MangoQuerySelector, RxDocument } from 'rxdb/plugins/core';
import { from, map, type Observable, startWith, switchMap } from 'rxjs';
import type { Live } from '#platform/live.ts';
import type { Bodies } from './bodies.ts';
import type { Database } from './database.ts';
import { toLive } from './live.ts';
import type { Outlines, OutlookIn } from './outlines.ts';
import type { Head, Row, StoredBody } from './row.ts';
import type { Rows } from './rows.ts';
import { toPlainRow } from './stored-row.ts';

/** Which documents. Lists come newest first. */
export interface Query<Body> {
  /** Fields of the body and the value each must have, or a Mango condition such as `{ $in: [...] }`. */
  where?: { readonly [Path: string]: unknown };
  /** Only these documents. */
  ids?: readonly string[];
  /** Anything else, such as the state folded from the events. It sees what `where` let through. */
  filter?(body: Body): boolean;
  skip?: number;
  limit?: number;
}

/** A document as lists see it. */
export type HeadOf<Of extends Collection> = Head<Outlines[Of], OutlookIn<Of>>;

/** Reads documents. What is read is shared: copy it before changing it. */
export interface Queries {
  read<Of extends Collection>(collection: Of, id: string): Promise<Row<Bodies[Of]> | undefined>;
  list<Of extends Collection>(collection: Of, query?: Query<Bodies[Of]>): Promise<Row<Bodies[Of]>[]>;
  watch<Of extends Collection>(collection: Of, query?: Query<Bodies[Of]>): Live<Row<Bodies[Of]>[]>;
  /** `null` = not on this phone. */
  watchOne<Of extends Collection>(collection: Of, id: string): Live<Row<Bodies[Of]> | null>;
  /** All documents of a collection as far as lists need them, newest first; opens none. */
  heads<Of extends Collection>(collection: Of): Promise<readonly HeadOf<Of>[]>;
  watchHeads<Of extends Collection>(collection: Of): Live<readonly HeadOf<Of>[]>;
  watchCount<Of extends Collection>(collection: Of, query?: Query<Bodies[Of]>): Live<number>;
}

/** Opens the reading side of a database. */
export function createQueries(database: Database): Queries {
  const rowsIn = <Of extends Collection>(collection: Of) => database.rowsOf(collection);
  return {
    read: async (collection, id) => (await rowsIn(collection).read([id])).get(id),
    list: async (collection, query = {}) => sift(await find(rowsIn(collection), query).exec(), query),
    watch: (collection, query = {}) => toLive(follow(rowsIn(collection), query)),
    watchOne: (collection, id) => {
      const one = rowsIn(collection).collection.findOne(id);
      return toLive(one.$.pipe(map((row) => (row === null ? null : (toPlainRow(row._data) ?? null)))));
    },
    heads: (collection) => headsOf(rowsIn(collection)),
    watchHeads: (collection) => toLive(followHeads(rowsIn(collection))),
    watchCount: (collection, query = {}) => {
      const rows = rowsIn(collection);
      if (query.filter !== undefined) return toLive(follow(rows, query).pipe(map((found) => found.length)));
      return toLive(rows.collection.count(selected<Bodies[typeof collection]>(query.where ?? {})).$);
    },
  };
}

function followHeads<Of extends Collection>(rows: Rows<Bodies[Of]>): Observable<readonly HeadOf<Of>[]> {
  return rows.changes.pipe(
    startWith(undefined),
    switchMap(() => from(headsOf<Of>(rows))),
  );
}

function headsOf<Of extends Collection>(rows: Rows<Bodies[Of]>): Promise<readonly HeadOf<Of>[]> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- made by the outliner of this collection
  return rows.heads() as Promise<readonly HeadOf<Of>[]>;
}

function find<Body extends StoredBody>(rows: Rows<Body>, { where = {}, ids, filter, skip, limit }: Query<Body>) {
  // A filter of our own must see everything before the list is cut.
  const cut = filter === undefined ? { ...(skip && { skip }), ...(limit && { limit }) } : {};
  return rows.collection.find({ ...selected<Body>(where, ids), sort: [{ rank: 'asc' }], ...cut });
}

function follow<Body extends StoredBody>(rows: Rows<Body>, query: Query<Body>): Observable<Row<Body>[]> {
  return find(rows, query).$.pipe(map((found) => sift(found, query)));
}

function sift<Body extends StoredBody>(found: readonly RxDocument<Row<Body>>[], query: Query<Body>): Row<Body>[] {
  const { filter, skip = 0, limit = Infinity } = query;
  const rows = found.flatMap((document) => toPlainRow(document._data) ?? []);
  return filter === undefined ? rows : rows.filter(({ body }) => filter(body)).slice(skip, skip + limit);
}

type Selected<Body extends StoredBody> = { selector: MangoQuerySelector<Row<Body>> };

function selected<Body extends StoredBody>(
  where: Readonly<Record<string, unknown>>,
  ids?: readonly string[],
): Selected<Body> {
  const conditions = Object.entries(where).map(([path, condition]) => [`body.${path}`, condition]);
  if (ids !== undefined) conditions.push(['id', { $in: [...ids] }]);
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the library types paths one level deep only
  return { selector: Object.fromEntries(conditions) as MangoQuerySelector<Row<Body>> };
}
