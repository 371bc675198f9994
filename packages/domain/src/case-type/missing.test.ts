import { describe, expect, test } from 'vitest';
import { aMediation, aParty, aPetition, testId } from '../testing.ts';
import { mediation } from './mediation.ts';
import { missingAt, missingLabels } from './missing.ts';
import { petition } from './petition.ts';

const company = aParty({
  kind: 'legal-person',
  name: '恒禾公司',
  idNumber: undefined,
  creditCode: undefined,
  legalRep: '闫立成',
});
const paths = (missing: { path: string }[]) => missing.map(({ path }) => path);

describe('before a mediation is handed in', () => {
  test.each([
    ['nothing', {}, []],
    ['the type', { disputeType: undefined }, ['disputeType']],
    ['the story', { brief: '' }, ['brief']],
    ['the second name', { parties: [aParty()] }, ['parties']],
    ['a party that was taken back', { parties: [aParty(), aParty({ id: testId(9), removed: true })] }, ['parties']],
    [
      'the name of a party',
      { parties: [aParty(), aParty({ id: testId(9), name: '' })] },
      [`parties[${testId(9)}].name`],
    ],
  ])('%s is asked for', (_what, said, missing) => {
    expect(paths(missingAt(mediation, aMediation(said), 'submit'))).toEqual(missing);
  });
});

test('acceptance asks for the register and the notice of rights', () => {
  expect(paths(missingAt(mediation, aMediation(), 'accept'))).toEqual(['acceptance', 'rightsNotice']);
});

describe('a written agreement asks for the papers of', () => {
  test.each([
    ['a person', aParty({ idNumber: undefined }), ['idNumber']],
    ['a person without any paper', aParty({ idNumber: undefined, idType: 'none' }), []],
    ['a person of unsaid kind', aParty({ idNumber: undefined, kind: undefined }), ['idNumber']],
    ['a company', company, ['creditCode']],
  ])('%s', (_who, party, keys) => {
    const missing = paths(missingAt(mediation, aMediation({ parties: [party] }), 'agreement'));
    expect(missing.filter((path) => path.startsWith('parties'))).toEqual(
      keys.map((key) => `parties[${party.id}].${key}`),
    );
  });

  test('terms, way and day of performance', () => {
    const missing = paths(missingAt(mediation, aMediation(), 'agreement'));
    expect(missing).toEqual(
      ['form', 'madeAt', 'facts', 'terms', 'performMode', 'performBy'].map((key) => `agreement.${key}`),
    );
  });
});

describe('before a petition is handed in', () => {
  test.each([
    ['the petitioner', { petitioners: [] }, ['petitioners']],
    ['no petitioner of an anonymous letter', { petitioners: [], anonymous: true }, []],
    ['no content of an accusation', { purpose: 'accusation', summary: undefined, petitioners: undefined } as const, []],
    ['the content of a claim', { summary: undefined }, ['summary']],
  ])('%s is asked for', (_what, said, missing) => {
    expect(paths(missingAt(petition, aPetition(said), 'submit'))).toEqual(missing);
  });
});

test('a missing field is called by its label and the person it concerns', () => {
  const parties = [aParty({ idNumber: undefined }), company];
  const labels = missingLabels(mediation, aMediation({ parties }))('agreement');
  expect(labels.slice(0, 2).map((label) => label.zh)).toEqual(['吴长根的证件号码', '恒禾公司的统一社会信用代码']);
});
