import { term } from '../term.ts';
import { type Body, defineCaseType } from './define.ts';
import { after } from './mediation/after.ts';
import { file } from './mediation/file.ts';
import { opening } from './mediation/opening.ts';
import { outcome } from './mediation/outcome.ts';
import { partiesGroup } from './mediation/parties.ts';
import { process } from './mediation/process.ts';
import { referral } from './mediation/referral.ts';
import { registration } from './mediation/registration.ts';
import { risk } from './mediation/risk.ts';

/** A case of people's mediation: the fields of the official forms (司发通〔2010〕239号) and of the court linkage. */
export const mediation = defineCaseType({
  name: 'mediation',
  title: term('人民调解案件', 'Mediation case'),
  schemaVersion: 1,
  groups: { registration, parties: partiesGroup, opening, referral, process, outcome, after, risk, file },
});

/** The stored document of a mediation case. */
export type MediationBody = Body<typeof mediation>;
