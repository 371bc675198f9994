import type { Reason } from '../reason.ts';
import type { MediationFacts } from './definition.ts';
import { mediationReasons } from './reasons.ts';

const PERSONAL = /婚姻|离婚|收养|继承|遗产/;

/**
 * Why the papers of a case may not be signed on the screen: those on marriage, adoption and inheritance are signed
 * on paper (电子签名法第三条). Nothing when they may.
 */
export function paperOnlyReason({ disputeType, subType = '', tags = [] }: MediationFacts): Reason | undefined {
  const isPersonal = disputeType === '01' || [subType, ...tags].some((words) => PERSONAL.test(words));
  return isPersonal ? mediationReasons.paperOnly : undefined;
}
