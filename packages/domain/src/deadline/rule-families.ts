import { term, type Term } from '../term.ts';
import { administrativeLitigationRules } from './rules/administrative-litigation.ts';
import { bankruptcyRules } from './rules/bankruptcy.ts';
import { compulsionRules } from './rules/compulsion.ts';
import { confirmationRules } from './rules/confirmation.ts';
import type { Rule } from './rules/define.ts';
import { linkageRules } from './rules/linkage.ts';
import { mediationRules } from './rules/mediation.ts';
import { petitionRules } from './rules/petition.ts';
import { reconsiderationRules } from './rules/reconsideration.ts';

/** Rules that belong to one kind of work. */
export interface RuleFamily {
  readonly title: Term;
  readonly rules: readonly Rule[];
}

/** The table of periods by the kind of work, for whoever looks for a rule. */
export const ruleFamilies: readonly RuleFamily[] = [
  { title: term('人民调解', "People's mediation"), rules: mediationRules },
  { title: term('司法确认、执行和仲裁', 'Confirmation, enforcement and arbitration'), rules: confirmationRules },
  { title: term('信访', 'Petitions'), rules: petitionRules },
  { title: term('行政诉讼', 'Administrative litigation'), rules: administrativeLitigationRules },
  { title: term('行政强制', 'Administrative compulsion'), rules: compulsionRules },
  { title: term('行政复议', 'Administrative reconsideration'), rules: reconsiderationRules },
  { title: term('企业破产', 'Bankruptcy'), rules: bankruptcyRules },
  { title: term('府院联动', 'Court and government linkage'), rules: linkageRules },
];
