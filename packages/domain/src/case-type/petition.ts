import { term } from '../term.ts';
import { type Body, defineCaseType } from './define.ts';
import { decisionGroup } from './petition/decision.ts';
import { firstCheck } from './petition/first-check.ts';
import { followThrough } from './petition/follow-through.ts';
import { handling } from './petition/handling.ts';
import { item } from './petition/item.ts';
import { linkage } from './petition/linkage.ts';
import { matter } from './petition/matter.ts';
import { petitionersGroup } from './petition/petitioners.ts';

/** A petition item: the fields of the national petition records and of 信访工作条例. */
export const petition = defineCaseType({
  name: 'petition',
  title: term('信访事项', 'Petition'),
  schemaVersion: 1,
  groups: {
    item,
    petitioners: petitionersGroup,
    matter,
    firstCheck,
    handling,
    decision: decisionGroup,
    linkage,
    followThrough,
  },
});

/** The stored document of a petition. */
export type PetitionBody = Body<typeof petition>;
