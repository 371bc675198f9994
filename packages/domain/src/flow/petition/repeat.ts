import type { PetitionState } from './states.ts';

/** What is compared of two items. */
export interface RepeatFacts {
  readonly id: string;
  readonly purpose?: string | undefined;
  readonly petitioners?: readonly Comparable[] | undefined;
  readonly summary?: string | undefined;
  readonly demand?: string | undefined;
  readonly facts?: string | undefined;
}

interface Comparable {
  readonly name?: string | undefined;
  readonly idNumber?: string | undefined;
  readonly birthDate?: string | undefined;
  readonly phone?: string | undefined;
  readonly mobile?: string | undefined;
  readonly removed?: boolean | undefined;
}

/** By what somebody was recognised: the number of the identity paper, or name with birth date or telephone. */
export type SamePerson = 'id-number' | 'name';

/** An earlier item that may be the same, with how alike the words are: 0 nothing in common, 1 the same. */
export interface RepeatHint<Item> {
  readonly item: Item;
  readonly person: SamePerson;
  readonly alike: number;
}

/** By what rule an item is called repeated (全国信访信息系统办信应用规范). */
export const REPEAT_RULE = '同人＋同事';

/** From here on two texts are taken to be about the same matter. */
const SAME_MATTER = 0.35;

/**
 * Finds earlier items of the same people about the same matter (同人＋同事), the most alike first. It only suggests: a
 * clerk compares facts and demands and confirms, and the items are linked, never merged.
 */
export function repeatHints<Item extends RepeatFacts>(item: RepeatFacts, others: readonly Item[]): RepeatHint<Item>[] {
  if (item.purpose === 'accusation') return [];
  const words = wordsOf(item);
  return others
    .filter(({ id, purpose }) => id !== item.id && purpose !== 'accusation')
    .flatMap((other) => {
      const person = samePerson(item.petitioners, other.petitioners);
      return person ? [{ item: other, person, alike: alikeness(words, wordsOf(other)) }] : [];
    })
    .filter(({ alike }) => alike >= SAME_MATTER)
    .toSorted((one, two) => two.alike - one.alike);
}

/** The states in which an item is being handled, so that the same matter is not accepted beside it (第十九条第三款). */
export const running: readonly PetitionState[] = [
  ...(['accepted', 'notified', 'investigating', 'duty', 'decided', 'served'] as const),
  ...(['reviewing', 'reviewed', 'reviewServed', 'rereviewing', 'rereviewed'] as const),
];

function samePerson(some: readonly Comparable[] = [], others: readonly Comparable[] = []): SamePerson | undefined {
  const pairs = present(some).flatMap((one) => present(others).map((other) => [one, other] as const));
  if (pairs.some(([one, other]) => one.idNumber && one.idNumber === other.idNumber)) return 'id-number';
  return pairs.some(([one, other]) => sameByName(one, other)) ? 'name' : undefined;
}

/** Two different identity numbers are two people, whatever their names. */
function sameByName(one: Comparable, other: Comparable): boolean {
  if (one.idNumber && other.idNumber) return false;
  if (!one.name || one.name !== other.name) return false;
  const sameBirth = one.birthDate !== undefined && one.birthDate === other.birthDate;
  return sameBirth || phonesOf(one).some((phone) => phonesOf(other).includes(phone));
}

function phonesOf({ phone, mobile }: Comparable): string[] {
  return [phone, mobile].filter((number): number is string => Boolean(number));
}

function present(people: readonly Comparable[]): readonly Comparable[] {
  return people.filter(({ removed }) => !removed);
}

function wordsOf({ summary = '', demand = '', facts = '' }: RepeatFacts): ReadonlySet<string> {
  return pairsOf([summary, demand, facts].join('').replaceAll(/[^\p{Letter}\p{Number}]/gu, ''));
}

function pairsOf(text: string): ReadonlySet<string> {
  const signs = [...text];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
}

/** The share of pairs of characters two texts have in common (Dice). */
function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
