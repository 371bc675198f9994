import { describe, expect, it } from 'vitest';
import { aMediation, anEvent, aParty, aPetition, anEnvelope, testId } from '../testing.ts';
import type { Level } from './matrix/define.ts';
import { type Person } from './people.ts';
import { isDeskScope } from './scope.ts';
import { audienceOf, levelOf, scopesOfPerson } from './scopes.ts';
import { testDirectory, testPeople, type TestPerson } from './testing.ts';

type Seen = Partial<Record<TestPerson, Level>>;

const registered = anEvent({ id: 'e1', type: 'registered', by: 'u-luo' });
const registeredPetition = (overrides: Parameters<typeof aPetition>[0] = {}) =>
  aPetition({ events: [registered], ...overrides });

const fieldReaders: Seen = {
  mediator: 'full',
  colleague: 'full',
  villageHead: 'full',
  neighbourHead: 'full',
  townshipHead: 'full',
  justice: 'full',
};
const caseReaders: Seen = { ...fieldReaders, clerk: 'count', bureau: 'count', office: 'count' };
const familyReaders: Seen = {
  mediator: 'full',
  villageHead: 'full',
  townshipHead: 'full',
  justice: 'full',
  office: 'count',
};
const atCourt: Seen = { court: 'full', judge: 'full' };
const everyone: Seen = Object.fromEntries(
  Object.entries(testPeople)
    .filter(([, { role }]) => role !== 'system-administrator' && role !== 'security-auditor')
    .map(([name]) => [name, 'full']),
);

const applied = ['registered', 'sessionHeld', 'orallyAgreed', 'confirmationApplied'].map((type, at) =>
  anEvent({ id: `e${at}`, type, payload: { on: '2026-04-15', jointly: true } }),
);
const lifted = [
  anEvent({ id: 'e1', type: 'riskReported', payload: { level: 'red' } }),
  anEvent({ id: 'e2', type: 'riskLifted', payload: { reason: '已化解' } }),
];
const matter = (type: string, more: object = {}) => ({
  ...anEnvelope(7, { createdBy: 'u-lin' }),
  type,
  fromOrgId: 'org-fy-ss',
  toOrgIds: ['org-rsj'],
  ...more,
});

/** Handbook of permissions, row by row: what each person sees; who is not named sees nothing. */
const table: readonly [title: string, type: string, document: object, seen: Seen][] = [
  ['a case of the village', 'mediation', aMediation(), caseReaders],
  [
    'a case with a mediator of the township assigned',
    'mediation',
    aMediation({ mediatorIds: ['u-zhao', 'u-zhou'] }),
    { ...caseReaders, townshipMediator: 'full' },
  ],
  [
    'a case of the township committee',
    'mediation',
    aMediation({ committeeId: 'pmc-bh', mediatorIds: ['u-zhou'], leadMediatorId: undefined, createdBy: 'u-zhou' }),
    {
      townshipMediator: 'full',
      townshipHead: 'full',
      villageHead: 'full',
      neighbourHead: 'full',
      justice: 'full',
      clerk: 'count',
      bureau: 'count',
      office: 'count',
    },
  ],
  [
    'a case referred by the petition office',
    'mediation',
    aMediation({ source: '3-4', sourceOrgId: 'org-xfj' }),
    { ...caseReaders, bureau: 'min' },
  ],
  ['a case entrusted by the court', 'mediation', aMediation({ source: '3-1' }), { ...caseReaders, ...atCourt }],
  [
    'a case delegated before filing',
    'mediation',
    aMediation({ referralIn: { mode: 'delegated' } }),
    { ...caseReaders, ...atCourt },
  ],
  ['a case under judicial confirmation', 'mediation', aMediation({ events: applied }), { ...caseReaders, ...atCourt }],
  [
    'a red case',
    'mediation',
    aMediation({ riskLevel: 'red', escalations: [{ id: 'x1', reportedTo: ['org-rsj'] }] }),
    { ...fieldReaders, ...atCourt, clerk: 'full', bureau: 'full', department: 'full', office: 'full' },
  ],
  ['a red case whose alert was lifted', 'mediation', aMediation({ riskLevel: 'red', events: lifted }), caseReaders],
  ['a family case', 'mediation', aMediation({ disputeType: '01' }), familyReaders],
  ['a red family case', 'mediation', aMediation({ disputeType: '01', riskLevel: 'red' }), familyReaders],
  [
    'a family case before the court',
    'mediation',
    aMediation({ disputeType: '01', source: '3-1' }),
    { ...familyReaders, ...atCourt },
  ],
  ['a case that concerns a minor', 'mediation', aMediation({ minorInvolved: true }), familyReaders],
  [
    'a case with a child as party',
    'mediation',
    aMediation({ parties: [aParty({ birthDate: '2010-06-01' })] }),
    familyReaders,
  ],
  [
    'a case with a child known by its number',
    'mediation',
    aMediation({ parties: [aParty({ birthDate: undefined, idNumber: '990101201006010010' })] }),
    familyReaders,
  ],
  [
    'a case whose child was entered by mistake',
    'mediation',
    aMediation({ parties: [aParty({ birthDate: '2010-06-01', removed: true })] }),
    caseReaders,
  ],
  ['sealed notes', 'sealed', { ...anEnvelope(5), ownerId: 'u-zhao', caseId: testId(1) }, { mediator: 'full' }],
  [
    'a petition the village took down',
    'petition',
    aPetition({ createdBy: 'u-zhao', registration: undefined }),
    { mediator: 'full', clerk: 'full', bureau: 'full', justice: 'min', office: 'nameless' },
  ],
  [
    'a petition at the bureau',
    'petition',
    registeredPetition(),
    { bureau: 'full', justice: 'min', office: 'nameless' },
  ],
  [
    'a petition forwarded to a department',
    'petition',
    registeredPetition({
      events: [
        registered,
        anEvent({ id: 'e2', type: 'forwarded', payload: { on: '2026-05-14', toOrgId: 'org-rsj', mode: 'transfer' } }),
      ],
    }),
    { bureau: 'full', department: 'full', justice: 'min', office: 'nameless' },
  ],
  [
    'a petition with a township as assistant',
    'petition',
    registeredPetition({ responsibleOrgId: 'org-zjj', coHandlerOrgIds: ['org-wh'] }),
    { bureau: 'full', otherDepartment: 'full', otherClerk: 'full', justice: 'min', office: 'nameless' },
  ],
  [
    'a petition on a court case',
    'petition',
    registeredPetition({ lawLitigation: true, courtHandling: [{ id: 'h1', by: 'u-he' }] }),
    { bureau: 'full', court: 'full', judge: 'full', justice: 'min', office: 'nameless' },
  ],
  [
    'an urgent petition',
    'petition',
    registeredPetition({ riskLevel: 'red' }),
    { bureau: 'full', justice: 'min', office: 'full' },
  ],
  [
    'a confidential petitioner',
    'petition',
    registeredPetition({ confidential: true, handlerId: 'u-zheng', responsibleOrgId: 'org-rsj', riskLevel: 'red' }),
    { department: 'full', bureau: 'nameless', justice: 'min', office: 'nameless' },
  ],
  ['an accusation', 'petition', registeredPetition({ purpose: 'accusation' }), { bureau: 'min', office: 'count' }],
  [
    'a linkage matter',
    'matter',
    matter('M18'),
    {
      department: 'full',
      justice: 'full',
      otherJustice: 'full',
      clerk: 'full',
      otherClerk: 'full',
      bureau: 'full',
      office: 'full',
      ...atCourt,
    },
  ],
  [
    'a notice before judgment',
    'matter',
    matter('M11', { namedReaderIds: ['u-wei'] }),
    { court: 'full', otherDepartment: 'full' },
  ],
  [
    'a notice before judgment to the committee office',
    'matter',
    matter('M11', { toOrgIds: ['org-gwh'] }),
    { court: 'full', office: 'full' },
  ],
  [
    'a matter for named readers',
    'matter',
    matter('M48', { createdBy: 'u-shen', namedReaderIds: ['u-he'] }),
    { office: 'full', judge: 'full' },
  ],
  [
    'a clue about a debtor',
    'matter',
    matter('M32', { toOrgIds: ['pmc-np'] }),
    { mediator: 'full', colleague: 'full', villageHead: 'full', justice: 'full', ...atCourt },
  ],
  [
    'a clue about a debtor after closing',
    'matter',
    matter('M32', { toOrgIds: ['pmc-np'], events: [anEvent({ type: 'M32.close' })] }),
    atCourt,
  ],
  ['a liaison officer', 'contact', { ...anEnvelope(8), orgId: 'org-rsj' }, everyone],
  ['the calendar', 'reference', { ...anEnvelope(9) }, everyone],
  ['a type nobody declared', 'dream', aMediation(), {}],
  ['a document without what the rules need', 'mediation', { id: testId(1), disputeType: '02' }, {}],
];

const sees = (person: Person, type: string, document: object) =>
  levelOf(audienceOf(type, document, testDirectory), scopesOfPerson(person, testDirectory));

describe('谁能看', () => {
  describe.each(table)('%s', (_title, type, document, seen) => {
    it.each(Object.entries(testPeople))('%s', (name, person) => {
      const expected: Readonly<Record<string, Level | undefined>> = seen;
      expect(sees(person, type, document)).toBe(expected[name]);
    });
  });

  it('stops at the border of the district', () => {
    const abroad = aMediation({ region: '990102', committeeId: 'pmc-elsewhere', mediatorIds: ['u-elsewhere'] });
    const seen = Object.values(testPeople).map((person) =>
      sees(person, 'mediation', { ...abroad, leadMediatorId: undefined }),
    );
    expect(seen.every((level) => level === undefined)).toBe(true);
  });
});

describe('检举控告和限定阅知事项', () => {
  it.each([
    ['petition', registeredPetition({ purpose: 'accusation' })],
    ['matter', matter('M11', { namedReaderIds: ['u-wei'] })],
    ['matter', matter('M34', { namedReaderIds: ['u-wei'] })],
  ])('never reach a phone', (type, document) => {
    const scopes = audienceOf(type, document, testDirectory).map(({ scope }) => scope);
    expect(scopes.length).toBeGreaterThan(0);
    expect(scopes.every(isDeskScope)).toBe(true);
  });
});

describe('通知', () => {
  it('has the readers of the document it is about', () => {
    const about = audienceOf('mediation', aMediation(), testDirectory);
    expect(audienceOf('notice', anEnvelope(3), testDirectory, about)).toEqual(about);
    expect(audienceOf('notice', anEnvelope(3), testDirectory)).toEqual([]);
  });
});

describe('范围', () => {
  const scopes = (name: TestPerson) => scopesOfPerson(testPeople[name], testDirectory);

  it.each([
    ['mediator', ['user/u-zhao', 'region/990101', 'role/village-mediator/990101', 'committee/pmc-np']],
    ['villageHead', ['user/u-gao', 'region/990101', 'role/director/990101', 'head/pmc-np', 'township/990101100']],
    [
      'townshipHead',
      [
        'user/u-sun',
        'region/990101',
        'role/director/990101',
        'head/pmc-bh',
        'township/990101100',
        'township-head/990101100',
      ],
    ],
    ['justice', ['user/u-feng', 'region/990101', 'role/judicial-office/990101', 'justice/990101100']],
    ['judge', ['user/u-he', 'region/990101', 'role/judge/990101', 'court/990101', 'desk/user/u-he']],
    ['administrator', []],
    ['auditor', []],
  ] as const)('%s', (name, expected) => {
    expect(scopes(name)).toEqual(expected);
  });

  it('names no group twice and none that another one covers', () => {
    const named = audienceOf('mediation', aMediation(), testDirectory).map(({ scope }) => scope);
    expect(named).toEqual([
      'committee/pmc-np',
      'user/u-zhao',
      'justice/990101100',
      'township/990101100',
      'clerk-area/990101100',
      'clerk-area/990101',
      'office/990101',
    ]);
  });
});
