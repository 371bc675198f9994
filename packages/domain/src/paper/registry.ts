import type { Form, Subject } from './define.ts';
import { backCover, closingReport, cover, fileNote, index } from './forms/cover.ts';
import { acceptance, application, authority, identityPapers, rightsNotice } from './forms/opening.ts';
import {
  agreement,
  confirmationApplication,
  followUp,
  oralAgreement,
  performanceProof,
  reportBack,
} from './forms/outcome.ts';
import * as petitionForms from './forms/petition.ts';
import { endNotice, evidence, investigation, session } from './forms/process.ts';

/** The forms of each case type in the order of the file (卷宗顺序). */
export const forms = {
  mediation: [
    cover,
    index,
    application,
    acceptance,
    rightsNotice,
    identityPapers,
    authority,
    investigation,
    evidence,
    session,
    agreement,
    oralAgreement,
    endNotice,
    reportBack,
    performanceProof,
    followUp,
    confirmationApplication,
    closingReport,
    fileNote,
    backCover,
  ],
  petition: Object.values(petitionForms),
} as const satisfies { [Of in Subject]: readonly Form<Of>[] };

/** Finds a form by its code, such as `F10`. */
export function formOf<Of extends Subject>(subject: Of, code: string): Form<Of> | undefined {
  const known: { readonly [Each in Subject]: readonly Form<Each>[] } = forms;
  return known[subject].find((form) => form.code === code);
}
