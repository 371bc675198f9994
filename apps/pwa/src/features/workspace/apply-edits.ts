import { isSame, leavesOf, setLeaf } from '@jiefen/domain/sync/leaves';

/**
 * Puts what a form changed into a document that may have moved on meanwhile: only the values that differ between `before`
 * and `after` are set, lists element by element. An absent value in `after` empties the field.
 */
export function applyEdits<Body extends object>(before: object, after: object, body: Body): Body {
  const old = leavesOf(copyOf(before));
  const fresh = leavesOf(copyOf(after));
  const edited = copyOf(body);
  for (const path of new Set([...old.keys(), ...fresh.keys()])) {
    if (!isSame(old.get(path), fresh.get(path))) setLeaf(edited, path, fresh.get(path));
  }
  return edited;
}

/** A deep copy of JSON, in whatever type the place it goes to has. */
function copyOf(value: object) {
  return JSON.parse(JSON.stringify(value));
}
