import { isRecord } from '@jiefen/domain/sync/leaves';
import { mediation, type MediationBody } from '@jiefen/domain/case-type/mediation';
import { caseSchema } from '@jiefen/domain/case-type/define';
import { missingPapers } from '@jiefen/domain/paper/completeness';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readDemo } from './read.ts';

const cases = readDemo().documents.filter(({ collection }) => collection === 'mediation');
const bodyOf = (file: string): MediationBody =>
  v.parse(caseSchema(mediation), cases.find((one) => one.file === `mediation/${file}.json`)?.doc);

test.each(cases.map(({ file, doc }) => [file, doc] as const))(
  '%s names only papers that exist or come from others',
  (_file, doc) => {
    expect(isRecord(doc) && doc['dossier']).toBeTruthy();
  },
);

test.each([
  ['1-eaves-water', ''],
  ['3-field-boundary', ''],
  ['4-unpaid-wages', ''],
  ['5-market-scuffle', ''],
  ['6-private-loan', ''],
  ['7-sand-in-the-lane', ''],
  ['2-support-of-a-mother', 'F0 F1 F19'],
  ['8-compensation-for-land', 'F0 F1 F5 F19'],
])('the file of %s lacks of what it must hold: %s', (file, missing) => {
  expect(missingPapers('mediation', bodyOf(file)).join(' ')).toBe(missing);
});
