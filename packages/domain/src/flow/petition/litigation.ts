import type { Reason } from '../reason.ts';
import { petitionReasons } from './reasons.ts';

/** What the checks before acceptance say about other procedures. */
export interface LitigationFacts {
  readonly lawLitigation?: boolean | undefined;
  readonly preChecks?:
    | {
        readonly courtAccepted?: boolean | undefined;
        readonly judgmentEffective?: boolean | undefined;
        readonly arbitrationAccepted?: boolean | undefined;
        readonly reconsiderationFiled?: boolean | undefined;
      }
    | undefined;
}

/** Tells whether a court has the matter or has judged it, so that litigation and petition are kept apart (诉访分离). */
export function isLitigation({ lawLitigation, preChecks }: LitigationFacts): boolean {
  return [lawLitigation, preChecks?.courtAccepted, preChecks?.judgmentEffective].includes(true);
}

/** What a court has is not accepted as a petition; it is explained and forwarded (信访工作条例第二十二条第二款、第三十一条第一项). */
export function litigationFirst(facts: LitigationFacts): Reason | undefined {
  return isLitigation(facts) ? petitionReasons.litigation : undefined;
}

/** Only what a court has is set apart. */
export function noLitigation(facts: LitigationFacts): Reason | undefined {
  return isLitigation(facts) ? undefined : petitionReasons.noLitigation;
}
