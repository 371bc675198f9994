import { documentHash } from './digest.ts';
import { timeOf } from './hlc.ts';
import { isRecord, isSame, leafAt, leavesOf, setLeaf, topOf, type Json, type JsonObject, type Path } from './leaves.ts';

/** Who made a state of a document, and when by the hybrid clock. */
export interface Author {
  person: string;
  device: string;
  hlc: string;
}

/** One version the server wrote after the base of a change. */
export interface Since extends Author {
  changed: ReadonlySet<Path>;
  body: JsonObject;
}

/** Two people changed the same field without having seen each other. Both values stay readable (rule S5). */
export interface FieldConflict {
  id: string;
  path: Path;
  base: Json;
  kept: Json;
  keptBy: string;
  keptAt: string;
  lost: Json;
  lostBy: string;
  lostAt: string;
}

export interface MergeRules {
  /** Fields that may only rise when two people differ; compares two stored values. */
  highest: Readonly<Record<Path, (one: Json, other: Json) => number>>;
  /** Fields the server writes; what a phone sends in them is ignored. */
  serverOwned: ReadonlySet<string>;
  /** Fields that stay as they were when the document was made. */
  fixed: ReadonlySet<string>;
}

export interface MergeInput {
  op: string;
  base: JsonObject;
  mine: JsonObject;
  author: Author;
  current: JsonObject;
  /** Versions after the base, oldest first; the last one is `current`. */
  since: readonly Since[];
  rules: MergeRules;
  /** The change brings back what a server wrote before it was restored: what is missing here is taken over (S8). */
  relay?: boolean;
}

/** `exact`: the result is what was submitted, as far as the submitter may write. */
export interface MergeResult {
  exact: boolean;
  body: JsonObject;
  changed: Path[];
  conflicts: FieldConflict[];
}

/**
 * Three-way merge of one change into the current document, field by field (rule S5).
 * Different fields merge. For the same field the later writer is kept and the other value is returned
 * as a conflict, unless one of the two had seen the other's value. Lists unite by element id.
 */
export function mergeChange(input: MergeInput): MergeResult {
  const result: MergeResult = { exact: true, body: structuredClone(input.current), changed: [], conflicts: [] };
  const mine = leavesOf(input.mine);
  const base = leavesOf(input.base);
  for (const path of new Set([...mine.keys(), ...base.keys()])) {
    if (!isClientPath(path, input)) continue;
    if (isSame(mine.get(path), base.get(path)) || isInsideListOnlyInBase(path, mine, base)) continue;
    settle(path, mine.get(path), base.get(path), input, result);
  }
  result.exact = isExact(input, mine, result.body);
  return result;
}

/** The fields a phone may write, of a document that is not on the server yet. */
export function clientPart(mine: JsonObject, rules: MergeRules): JsonObject {
  const body = structuredClone(mine);
  for (const field of rules.serverOwned) delete body[field];
  delete body['conflicts'];
  return body;
}

function isExact(input: MergeInput, mine: Map<Path, Json>, body: JsonObject): boolean {
  const merged = leavesOf(body);
  return [...new Set([...mine.keys(), ...merged.keys()])].every(
    (path) => !isClientPath(path, input) || isSame(mine.get(path), merged.get(path)),
  );
}

/** True for fields a phone may write: not the server's, not an event or conflict that already stands. */
function isClientPath(path: Path, { rules, current, relay = false }: MergeInput): boolean {
  const field = topOf(path);
  if (rules.fixed.has(field)) return false;
  if (field === 'conflicts') return isFirstResolution(path, current) || (relay && !isKnownElement(path, current));
  if (rules.serverOwned.has(field)) return relay && current[field] === undefined;
  if (field !== 'events') return true;
  return !isKnownElement(path, current) && (relay || !path.endsWith('.receivedAt'));
}

/** Of a conflict a phone writes only how it was settled, and only once: the first answer stands. */
function isFirstResolution(path: Path, current: JsonObject): boolean {
  const resolution = /^conflicts\[[^\]]+\]\.resolution(?=\.|$)/.exec(path)?.[0];
  return resolution !== undefined && isKnownElement(path, current) && leafAt(current, resolution) === undefined;
}

function isKnownElement(path: Path, current: JsonObject): boolean {
  const element = /^[^[]+\[[^\]]+\]/.exec(path)?.[0];
  return element === undefined || leafAt(current, `${element}.id`) !== undefined;
}

/** A list element the sender does not hold is not a wish to delete: elements are only ever marked as removed. */
function isInsideListOnlyInBase(path: Path, mine: Map<Path, Json>, base: Map<Path, Json>): boolean {
  const element = /^(.*\[[^\]]+\])/.exec(path)?.[1];
  return element !== undefined && base.has(`${element}.id`) && !mine.has(`${element}.id`);
}

function settle(path: Path, mine: Json, base: Json, input: MergeInput, result: MergeResult): void {
  const theirs = leafAt(input.current, path);
  if (isSame(mine, theirs)) return;
  const touching = input.since.filter((version) => version.changed.has(path));
  const last = touching.at(-1);
  if (last === undefined || touching.every((version) => version.device === input.author.device)) {
    write(path, mine, result);
    return;
  }
  const rank = input.rules.highest[path];
  if (rank !== undefined) {
    if (rank(mine, theirs) > 0) write(path, mine, result);
    return;
  }
  if (wasSeen(path, mine, touching, input)) return;
  disagree(path, { mine, base, theirs }, last, input, result);
}

/** My value already reached the others and was changed since, or already lies in the conflict list. */
function wasSeen(path: Path, mine: Json, touching: readonly Since[], { author, current }: MergeInput): boolean {
  if (touching.some((version) => version.device === author.device && isSame(leafAt(version.body, path), mine))) {
    return true;
  }
  const known = current['conflicts'];
  return (
    Array.isArray(known) &&
    known.some(
      (entry) =>
        isRecord(entry) && entry['path'] === path && entry['lostBy'] === author.person && isSame(entry['lost'], mine),
    )
  );
}

function disagree(
  path: Path,
  values: { mine: Json; base: Json; theirs: Json },
  theirAuthor: Author,
  { op, author }: MergeInput,
  result: MergeResult,
): void {
  const mineWins = author.hlc > theirAuthor.hlc;
  const [kept, keeper] = mineWins ? [values.mine, author] : [values.theirs, theirAuthor];
  const [lost, loser] = mineWins ? [values.theirs, theirAuthor] : [values.mine, author];
  result.conflicts.push({
    id: `${op.replaceAll(/[^\w-]/g, '-')}-${documentHash(path, op).toString(36)}`,
    path,
    base: values.base ?? null,
    kept: kept ?? null,
    keptBy: keeper.person,
    keptAt: instantOf(keeper.hlc),
    lost: lost ?? null,
    lostBy: loser.person,
    lostAt: instantOf(loser.hlc),
  });
  if (mineWins) write(path, values.mine, result);
}

function instantOf(hlc: string): string {
  return new Date(timeOf(hlc)).toISOString();
}

function write(path: Path, value: Json, result: MergeResult): void {
  setLeaf(result.body, path, value);
  result.changed.push(path);
}
