/** A number to reach: a plain measure, or the quotient of two sides where `against` names the other one. */
export interface Goal {
  /** Which benchmark measures it. */
  bench: 'phone' | 'sync' | 'app' | 'load';
  metric: string;
  side: string;
  against?: string;
  /** Which value of the samples counts. */
  of: 'median' | 'p95' | 'worst';
  direction: 'at most' | 'at least';
  limit: number;
}

const phone = (metric: string, limit: number, of: Goal['of'] = 'median'): Goal => ({
  bench: 'phone',
  metric,
  side: 'vault',
  against: 'raw',
  of,
  direction: 'at most',
  limit,
});

const sync = (metric: string, limit: number, against: string): Goal => ({
  bench: 'sync',
  metric,
  side: 'ours',
  against,
  of: 'median',
  direction: 'at most',
  limit,
});

const app = (metric: string, limit: number, of: Goal['of'] = 'median'): Goal => ({
  bench: 'app',
  metric,
  side: 'app',
  of,
  direction: 'at most',
  limit,
});

const load = (metric: string, limit: number, of: Goal['of'] = 'median'): Goal => ({
  ...app(metric, limit, of),
  bench: 'load',
  side: 'server',
});

/** Down and up together. Headers are the browser's and the proxy's, and HTTP/2 packs them. */
const nothingNew: Goal = {
  bench: 'sync',
  metric: 'nothing new: KB without headers',
  side: 'ours',
  of: 'median',
  direction: 'at most',
  limit: 1,
};

/** The numbers to reach, within one run on one machine, with 10,000 cases of about 2 KB. Times are milliseconds. */
export const goals: readonly Goal[] = [
  phone('list of 50', 0.3),
  phone('count', 0.05),
  phone('full-text scan', 0.2),
  phone('one write, strict', 2),
  phone('one write, strict', 2, 'p95'),
  phone('bulk write, strict', 0.7),
  phone('cold start', 1.5),

  sync('first sync, strict', 1.1, 'floor'),
  sync('first sync, strict: server CPU', 0.6, 'rxdb'),
  sync('first sync, strict: server CPU', 0.2, 'pouchdb'),
  nothingNew,

  app('start to the to-do list at 4x', 2500),
  app('start to the to-do list at 6x', 3500),
  app('start to the list of cases at 4x', 2500),
  app('start to the list of cases at 6x', 3500),
  app('save at 4x', 100),
  app('typing in the search at 4x', 200, 'worst'),

  load('round with a case', 300, 'p95'),
  load('round without', 300, 'p95'),
  load('errors, %', 0.1),
  { ...load('cases taken a second', 500), direction: 'at least' },
  load('answered and lost', 0),
];
