export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined } | undefined;
export type JsonObject = { [key: string]: Json };

/** Path of a value inside a document, e.g. `agreement.performBy` or `sessions[0197-…].record`. */
export type Path = string;

/**
 * Takes a document apart into its smallest mergeable values, by path. Lists whose elements carry an
 * `id` are taken apart element by element; any other list is one value.
 */
export function leavesOf(document: JsonObject): Map<Path, Json> {
  const leaves = new Map<Path, Json>();
  collect(document, '', leaves);
  return leaves;
}

/**
 * Sets one value in place; missing records and list elements on the way are made. `undefined` removes it,
 * and with it the records that are left empty.
 */
export function setLeaf(document: JsonObject, path: Path, value: Json): void {
  const steps = stepsOf(path);
  const last = steps.pop();
  if (last === undefined) return;
  if (value === undefined) {
    remove(document, steps, last.key);
    return;
  }
  steps.reduce(enter, document)[last.key] = structuredClone(value);
}

function remove(holder: JsonObject, [first, ...rest]: readonly Step[], key: string): void {
  if (first === undefined) {
    delete holder[key];
    return;
  }
  const inner = enter(holder, first);
  remove(inner, rest, key);
  if (Object.keys(inner).length === 0) delete holder[first.key];
}

/** Reads one value; `undefined` where the path leads nowhere. */
export function leafAt(document: JsonObject, path: Path): Json {
  let value: Json = document;
  for (const { key, element } of stepsOf(path)) {
    if (!isRecord(value)) return undefined;
    value = value[key];
    if (element !== undefined) {
      value = Array.isArray(value) ? value.find((item) => isRecord(item) && item['id'] === element) : undefined;
    }
  }
  return value;
}

/** The field of the document a path begins with: `sessions` of `sessions[0197-…].record`. */
export function topOf(path: Path): string {
  return /^[^.[]+/.exec(path)?.[0] ?? path;
}

/** Reads the JSON text of a stored object. Throws on anything else: what we stored ourselves is never odd. */
export function parseObject(text: string): JsonObject {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value)) throw new SyntaxError('not a JSON object');
  return value;
}

/** Two JSON values say the same; the order of keys does not matter. */
export function isSame(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index]))
    );
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame(one[key], other[key]));
}

/** True for a JSON object: not a list, not null. */
export function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Step {
  key: string;
  element?: string;
}

function collect(value: Json, path: Path, leaves: Map<Path, Json>): void {
  if (isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) collect(inner, path === '' ? key : `${path}.${key}`, leaves);
  } else if (isIdentified(value)) {
    for (const item of value) collect(item, `${path}[${item['id']}]`, leaves);
  } else if (value !== undefined && !(Array.isArray(value) && value.length === 0)) {
    leaves.set(path, value);
  }
}

function isIdentified(value: Json): value is JsonObject[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((item) => isRecord(item) && typeof item['id'] === 'string')
  );
}

function stepsOf(path: Path): Step[] {
  const steps: Step[] = [];
  for (const match of path.matchAll(/(?:^|\.)([^.[\]]+)|\[([^\]]+)\]/g)) {
    const last = steps.at(-1);
    if (match[1] !== undefined) steps.push({ key: match[1] });
    else if (match[2] !== undefined && last !== undefined) last.element = match[2];
  }
  return steps;
}

function enter(holder: JsonObject, { key, element }: Step): JsonObject {
  const inner = holder[key];
  if (element === undefined) {
    const record = isRecord(inner) ? inner : {};
    holder[key] = record;
    return record;
  }
  const list = Array.isArray(inner) ? inner : [];
  holder[key] = list;
  const found = list.find((item) => isRecord(item) && item['id'] === element);
  if (isRecord(found)) return found;
  const made: JsonObject = { id: element };
  list.push(made);
  return made;
}
