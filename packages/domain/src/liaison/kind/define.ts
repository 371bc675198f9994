import type { GenericSchema } from 'valibot';
import type { RoleCode } from '../../access/roles.ts';
import type { RuleKey } from '../../deadline/rules.ts';
import type { Fields, ValuesOf } from '../../field/kind.ts';
import type { StateDefinition } from '../../flow/define.ts';
import type { Reason } from '../../flow/reason.ts';
import type { Term } from '../../term.ts';

/** What every rule of a matter may read beside the fields of its own mechanism. */
export interface MatterFacts {
  readonly type?: string | undefined;
  readonly toOrgIds?: readonly string[] | undefined;
  readonly namedReaderIds?: readonly string[] | undefined;
  readonly docNo?: string | undefined;
  readonly points?:
    | readonly {
        removed?: boolean | undefined;
        question?: string | undefined;
        answer?: string | undefined;
        adopted?: boolean | undefined;
      }[]
    | undefined;
  readonly outcome?: string | undefined;
  readonly replyFiles?: readonly unknown[] | undefined;
  readonly meeting?: { leadersPresent?: boolean | undefined; minutes?: string | undefined } | undefined;
  readonly tasks?: readonly { removed?: boolean | undefined; state?: string | undefined }[] | undefined;
}

/** One step of a mechanism: who takes it, where it starts and leads, and what has to stand before. */
export interface MatterStep<State extends string, Own> {
  readonly title: Term;
  /** A matter begins as `draft`. */
  readonly from: readonly (State | 'draft')[];
  readonly to: State;
  readonly by: readonly RoleCode[];
  readonly payload?: GenericSchema;
  needs?(own: Own, matter: MatterFacts): Reason | undefined;
}

/** A period of the rule table: it runs from a date among the fields, or from a step, until one of some steps. */
export interface MatterPeriod<Key extends string> {
  readonly rule: RuleKey;
  readonly from: { readonly field: Key } | { readonly step: string };
  readonly until: readonly string[];
}

/** One mechanism between court and government: its own fields, its course, its periods. */
export interface MatterKind<Code extends string = string, Of extends Fields = Fields, State extends string = string> {
  /** The number of the mechanism in the founding document. */
  readonly code: Code;
  readonly title: Term;
  /** The paragraph of the founding document, and the law where there is one. */
  readonly source: string;
  readonly fields: Of;
  readonly states: Readonly<Record<State, StateDefinition>>;
  readonly steps: Readonly<Record<string, MatterStep<NoInfer<State>, ValuesOf<Of>>>>;
  readonly periods?: readonly MatterPeriod<keyof Of & string>[];
}

/** Declares a mechanism; a step that leads to a state the course does not have does not compile. */
export function defineMatterKind<const Code extends string, const Of extends Fields, State extends string>(
  kind: MatterKind<Code, Of, State>,
): MatterKind<Code, Of, State> {
  return kind;
}

/** Those who speak for the court. */
export const court = ['court-liaison', 'judge'] as const satisfies RoleCode[];

/** The office of the management committee. */
export const office = ['committee-office'] as const satisfies RoleCode[];

/** Departments and agencies. */
export const agency = ['department-liaison'] as const satisfies RoleCode[];

/** Either of the two offices. */
export const bothOffices = [...court, ...office] as const;

/** Government: the office and the departments. */
export const government = [...office, ...agency] as const;

/** Everybody who takes part at a desk. */
export const everySide = [...court, ...office, ...agency] as const;

/** Those in a village or township the court asks. */
export const township = ['village-mediator', 'township-mediator', 'director'] as const satisfies RoleCode[];

/** A state in which work goes on. */
export const state = (zh: string, en: string): StateDefinition => ({ title: { zh, en } });

/** A state in which the matter is over. */
export const ended = (zh: string, en: string): StateDefinition => ({ title: { zh, en }, ended: true });
