import { isSame, leafAt, leavesOf, setLeaf, type JsonObject, type Path } from '@jiefen/domain/sync/leaves';
import type { DeskCollection } from '@jiefen/domain/desk/case-row';
import type { WireDocument } from '@jiefen/domain/sync/wire';
import type { Identity } from '@jiefen/domain/access/view/shield';
import { maskedPaths, shownValue } from './shown.ts';

/** What was shown of a case, and what stands behind it. */
export interface Behind {
  collection: DeskCollection;
  identity: Identity;
  /** The case as it is. */
  base: JsonObject;
  /** The same case as this person saw it. */
  view: JsonObject;
}

/**
 * Puts back into a document from a desk what the desk was not shown: hidden parts, and numbers that came back
 * masked as they went out. What the person wrote stands. Undefined when a masked number fits nothing: it would
 * write over a real one.
 */
export function rejoin({ collection, identity, base, view }: Behind, given: WireDocument): WireDocument | undefined {
  const doc = structuredClone(given);
  for (const key of new Set([...Object.keys(base), ...Object.keys(view)])) {
    if (isSame(doc[key], view[key])) setLeaf(doc, key, base[key]);
  }
  const seen = leavesOf(view);
  const written = leavesOf(doc);
  for (const [path, value] of leavesOf(base)) {
    if (isSame(written.get(path), seen.get(path)) && isHeld(path, doc)) setLeaf(doc, path, value);
  }
  for (const path of maskedPaths(collection, doc)) {
    const value = leafAt(doc, path);
    if (!String(value).includes('*')) continue;
    const behind = settledValue({ collection, identity, base, view }, path, String(value));
    if (behind === undefined) return undefined;
    setLeaf(doc, path, behind);
  }
  return doc;
}

/** Choosing one side of a difference in a masked number sends that side back masked. */
function settledValue({ collection, identity, base }: Behind, path: Path, masked: string): string | undefined {
  const conflicts = Array.isArray(base['conflicts']) ? base['conflicts'] : [];
  const values = conflicts.flatMap((conflict) =>
    ['kept', 'lost', 'base'].map((side) => [
      leafAt({ conflict }, 'conflict.path'),
      leafAt({ conflict }, `conflict.${side}`),
    ]),
  );
  const found = values.find(
    ([about, value]) => about === path && shownValue(collection, identity, path, value) === masked,
  );
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}

/** An element the sender does not hold is not made again. */
function isHeld(path: Path, doc: JsonObject): boolean {
  const element = /^.*\[[^\]]+\]/.exec(path)?.[0];
  return element === undefined || leafAt(doc, element) !== undefined;
}
