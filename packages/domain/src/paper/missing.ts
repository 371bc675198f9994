import type { Stage } from '../field/kind.ts';
import { missingLabels } from '../case-type/missing.ts';
import { caseTypes } from '../case-type/registry.ts';
import type { Term } from '../term.ts';
import { missingPapers } from './completeness.ts';
import type { Subject, Subjects } from './define.ts';
import { formOf } from './registry.ts';

/**
 * Names what a stage of the work still lacks: fields, and before the archive the papers the file must hold
 * (人民调解委员会应当建立调解工作档案，人民调解法第二十七条).
 */
export function missingFor<Of extends Subject>(subject: Of, body: Subjects[Of]): (stage: Stage) => Term[] {
  const fields = missingLabels(caseTypes[subject], body);
  return (stage) => {
    const papers = stage === 'archive' ? missingPapers(subject, body) : [];
    return [...fields(stage), ...papers.flatMap((code) => formOf(subject, code)?.title ?? [])];
  };
}
