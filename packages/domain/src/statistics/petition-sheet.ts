import { term } from '../term.ts';
import { petitionContents } from '../vocabulary/petition-content.ts';
import { petitionForms } from '../vocabulary/petition-form.ts';
import { repeatKinds } from '../vocabulary/repeat-kind.ts';
import type { RegisteredPetition } from './registered-petition.ts';
import { at, type Column, type Identity, numbered, one, perOption, sumOf } from './sheet.ts';

/** The table of petitions registered in a period: forms, first or repeated, contents, how far they are (信访工作条例第四十一条). */
export const petitionColumns: readonly Column<RegisteredPetition>[] = numbered<RegisteredPetition>([
  one(term('登记件数', 'Items registered'), () => true),
  { title: term('信访人数', 'Petitioners'), unit: 'count', of: ({ people }) => people },
  one(term('集体访（批）', 'Group visits'), ({ isGroup }) => isGroup),
  ...perOption<RegisteredPetition>(petitionForms, ({ form }) => form),
  ...perOption<RegisteredPetition>(repeatKinds, ({ repeat }) => repeat),
  one(term('初重未标明', 'Not marked first or repeated'), ({ repeat }) => repeat === undefined, repeatKinds.name),
  one(term('办理中', 'In hand'), ({ outcome }) => outcome === 'open', 'outcome'),
  one(term('已答复、导入或息访', 'Answered, led on or settled'), ({ outcome }) => outcome === 'answered', 'outcome'),
  one(term('不予受理', 'Not accepted'), ({ outcome }) => outcome === 'declined', 'outcome'),
  one(term('有超期', 'A period was not kept'), ({ isLate }) => isLate),
  ...perOption<RegisteredPetition>(petitionContents, ({ content }) => content),
  one(term('内容未分类', 'Content not classified'), ({ content }) => content === undefined, petitionContents.name),
]);

const last = petitionColumns.length;

/** What must add up before the table goes out. */
export const petitionIdentities: readonly Identity[] = [
  {
    title: term('六种信访形式之和等于登记件数', 'The six forms add up to all items'),
    gap: (sums) => at(sums, 1) - sumOf(sums, 4, 9),
  },
  {
    title: term(
      '初次、重复、疑似、未标明之和等于登记件数',
      'First, repeated, suspected and unmarked add up to all items',
    ),
    gap: (sums) => at(sums, 1) - sumOf(sums, 10, 13),
  },
  {
    title: term('办理中、已答复、不予受理之和等于登记件数', 'In hand, answered and not accepted add up to all items'),
    gap: (sums) => at(sums, 1) - sumOf(sums, 14, 16),
  },
  {
    title: term('各类内容加未分类等于登记件数', 'All contents and the unclassified add up to all items'),
    gap: (sums) => at(sums, 1) - sumOf(sums, 18, last),
  },
];
