import { administrativeLitigationRules } from './rules/administrative-litigation.ts';
import { bankruptcyRules } from './rules/bankruptcy.ts';
import { compulsionRules } from './rules/compulsion.ts';
import { confirmationRules } from './rules/confirmation.ts';
import type { Rule } from './rules/define.ts';
import { linkageRules } from './rules/linkage.ts';
import { mediationRules } from './rules/mediation.ts';
import { petitionRules } from './rules/petition.ts';
import { reconsiderationRules } from './rules/reconsideration.ts';

/** The whole table, family by family. */
export const rules = [
  ...mediationRules,
  ...confirmationRules,
  ...petitionRules,
  ...administrativeLitigationRules,
  ...compulsionRules,
  ...reconsiderationRules,
  ...bankruptcyRules,
  ...linkageRules,
];

/** The key of a rule. */
export type RuleKey = (typeof rules)[number]['key'];

const byKey = new Map<string, Rule<RuleKey>>(rules.map((rule) => [rule.key, rule]));

/** Finds a rule by a key from outside. */
export function findRule(key: string): Rule<RuleKey> | undefined {
  return byKey.get(key);
}

/** Gives the rule of a key of the table. */
export function ruleOf(key: RuleKey): Rule<RuleKey> {
  const rule = byKey.get(key);
  if (!rule) throw new Error(`no rule ${key}`);
  return rule;
}
