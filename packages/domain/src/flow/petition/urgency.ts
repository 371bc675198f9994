import { term, type Term } from '../../term.ts';
import { type GroupFacts, isGroupVisit, petitionersOf } from './group.ts';

/** What may make an item urgent and serious. */
export interface UrgencyFacts extends GroupFacts {
  readonly urgent?: boolean | undefined;
  readonly riskLevel?: string | undefined;
  readonly minorInvolved?: boolean | undefined;
  readonly threat?: { readonly content?: string | undefined; readonly liftedAt?: string | undefined } | undefined;
}

const groupOf = (people: number) => term(`集体访 ${people} 人`, `a group visit of ${people}`);

/**
 * Names why an item should be reported at once as urgent and serious (信访工作条例第二十五条): it proposes, and a person
 * decides. Empty when nothing speaks for it.
 */
export function urgencyOf(facts: UrgencyFacts): readonly Term[] {
  const { urgent, riskLevel, threat } = facts;
  const reasons: (Term | false)[] = [
    urgent === true && term('已标记紧急', 'marked as urgent'),
    isGroupVisit(facts) && groupOf(petitionersOf(facts)),
    riskLevel === 'red' && term('风险等级为红', 'the risk is red'),
    Boolean(threat?.content) && !threat?.liftedAt && term('有扬言', 'there was a threat'),
  ];
  return reasons.filter((reason) => reason !== false);
}
