import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import type { Element } from '@jiefen/domain/field/list';

/** The lists of a document whose elements a screen may add to and change; events have their own door. */
export type ListOf<Body> = {
  [Key in keyof Body]-?: NonNullable<Body[Key]> extends readonly Element[] ? Key : never;
}[Exclude<keyof Body, keyof DocumentBody>] &
  string;

/** The element of such a list. */
export type ElementIn<Body, List extends keyof Body> =
  NonNullable<Body[List]> extends readonly (infer Item extends Element)[] ? Item : never;

/** A new element; it gets an id unless it brings one. */
export type NewElement<Item extends Element> = Omit<Item, 'id'> & Partial<Pick<Item, 'id'>>;

/** Gives the elements of a list, marked ones included; an absent list is empty. */
export function elementsIn<Body, List extends keyof Body>(body: Body, list: List): ElementIn<Body, List>[] {
  const elements: unknown = body[list];
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the type of the list says what is in it
  return Array.isArray(elements) ? (elements as ElementIn<Body, List>[]) : [];
}
