import { isRecord } from '@jiefen/domain/sync/leaves';
import { mediation, type MediationBody } from '@jiefen/domain/case-type/mediation';
import { caseSchema } from '@jiefen/domain/case-type/define';
import { completenessOf, missingPapers } from '@jiefen/domain/paper/completeness';
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

/** What the stories count as required beside or without what the rules of the file require, and why the rules stand. */
const byRule = {
  transferred: '移送案件以受理登记表代替申请书：申请书、受理登记表有其一即可',
  unfinished: '封面、目录、身份证明、封底在归档前必须有，故事讲到时还没有整理',
} as const;

test.each<[file: string, told: string, also?: keyof typeof byRule, alsoTold?: string, notRequired?: string]>([
  ['1-eaves-water', 'F0 F1 F2 F3 F4 F5 F9 F10 F19'],
  ['2-support-of-a-mother', 'F0 F3 F4 F5 F9 F10', 'unfinished', 'F1 F19'],
  ['3-field-boundary', 'F0 F1 F2 F3 F4 F5 F9 F10 F19'],
  ['4-unpaid-wages', 'F0 F1 F2 F3 F4 F5 F9 F10 F19', 'transferred', '', 'F2'],
  ['5-market-scuffle', 'F0 F1 F2 F3 F4 F5 F9 F10 F19', 'transferred', '', 'F2'],
  ['6-private-loan', 'F0 F1 F3 F4 F5 F9 F19'],
  ['7-sand-in-the-lane', 'F11'],
  ['8-compensation-for-land', 'F3 F4 F9', 'unfinished', 'F0 F1 F5 F19'],
])('the papers required of %s are those its story names: %s (%s)', (file, told, why, also = '', not = '') => {
  const required = completenessOf('mediation', bodyOf(file)).filter(({ need }) => need === 'must');
  const expected = [...told.split(' '), ...also.split(' ')].filter((code) => code !== '' && code !== not);
  expect(required.map(({ code }) => code).toSorted(), why && byRule[why]).toEqual(expected.toSorted());
});
