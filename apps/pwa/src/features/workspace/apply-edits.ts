import { isSame, leavesOf, type Path, setLeaf } from '@jiefen/domain/sync/leaves';

/**
 * Puts what a form changed into a document that may have moved on meanwhile: only the values that differ between `before`
 * and `after` are set, lists element by element. An absent value in `after` empties the field; an absent list element
 * means nothing, since elements are only ever marked as removed.
 */
export function applyEdits<Body extends object>(before: object, after: object, body: Body): Body {
  const old = leavesOf(copyOf(before));
  const fresh = leavesOf(copyOf(after));
  const edited = copyOf(body);
  for (const path of new Set([...old.keys(), ...fresh.keys()])) {
    const isGone = !fresh.has(path) && isInMissingElement(path, fresh);
    if (!isGone && !isSame(old.get(path), fresh.get(path))) setLeaf(edited, path, fresh.get(path));
  }
  return edited;
}

function isInMissingElement(path: Path, fresh: ReadonlyMap<Path, unknown>): boolean {
  const [element] = /^.*\[[^\]]+\]/.exec(path) ?? [];
  return element !== undefined && !fresh.has(`${element}.id`);
}

/** A deep copy of JSON, in whatever type the place it goes to has. */
function copyOf(value: object) {
  return JSON.parse(JSON.stringify(value));
}
