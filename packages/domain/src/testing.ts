import { type DocumentBody, type FlowEvent, newEnvelope } from './case-type/envelope.ts';
import type { MediationBody } from './case-type/mediation.ts';
import type { PetitionBody } from './case-type/petition.ts';
import { creditCodeCheckSign, organisationCheckSign } from './identity/credit-code.ts';
import { residentIdCheckSign } from './identity/resident-id.ts';

/** A party of a mediation case as stored. */
export type Party = NonNullable<MediationBody['parties']>[number];

/** A petitioner as stored. */
export type Petitioner = NonNullable<PetitionBody['petitioners']>[number];

/** The invented county of all tests, and a township and a village in it. */
export const testRegion = { county: '990101', township: '990101100', village: '990101100201' } as const;

/** Makes the same UUID version 7 for the same number, so that tests name their documents by number. */
export function testId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Makes a resident number of the test area from a birth date 'YYYY-MM-DD' and a serial; odd serials are male. */
export function testResidentId(birthDate: string, serial: number): string {
  const first17 = `${testRegion.county}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return first17 + residentIdCheckSign(first17);
}

/** Makes a telephone number that cannot be a real one. */
export function testPhone(number: number): string {
  return `100${String(number).padStart(8, '0')}`;
}

/** Makes a social credit code of the test area from 8 signs of GB 11714. */
export function testCreditCode(first8: string): string {
  const first17 = `91${testRegion.county}${first8}${organisationCheckSign(first8)}`;
  return first17 + creditCodeCheckSign(first17);
}

/** Makes an event; give at least its type. */
export function anEvent(overrides: Partial<FlowEvent> & Pick<FlowEvent, 'type'>): FlowEvent {
  return { id: testId(900), at: '2026-04-13T19:05:00+08:00', by: 'u-zhao', device: 'NP01', ...overrides };
}

/** Makes a party: by default the applicant of the sample case. */
export function aParty(overrides: Partial<Party> = {}): Party {
  return { ...person, id: testId(101), role: 'applicant', ...overrides };
}

/** Makes a petitioner. */
export function aPetitioner(overrides: Partial<Petitioner> = {}): Petitioner {
  return { ...person, id: testId(201), name: '邵云飞', ...overrides };
}

/** Makes a mediation case nobody has received yet: two neighbours and a wall. */
export function aMediation(overrides: Partial<MediationBody> = {}): MediationBody {
  return {
    ...anEnvelope(1),
    tempNo: '临-NP01-0007',
    disputeType: '02',
    subType: '屋檐排水',
    brief: '相邻两户因新搭檐口滴水冲毁院墙引发争执。',
    source: '1',
    committeeId: 'pmc-np',
    jurisdiction: testRegion.township,
    mediatorIds: ['u-zhao'],
    leadMediatorId: 'u-zhao',
    riskLevel: 'green',
    occurredAt: '2026-04-11',
    place: { text: '南坡村3组两家院墙之间', divisionCode: testRegion.village },
    parties: [aParty(), aRespondent()],
    ...overrides,
  };
}

/** Makes a petition nobody has received yet: compensation paid by half. */
export function aPetition(overrides: Partial<PetitionBody> = {}): PetitionBody {
  return {
    ...anEnvelope(2),
    createdBy: 'u-luo',
    form: 'visit',
    purpose: 'claim',
    petitionedAt: '2026-05-11',
    jurisdiction: testRegion.township,
    summary: '乡道拓宽占用承包地，青苗补偿只发了一半。',
    demand: '补足青苗补偿差额。',
    contentCategory: '03',
    registration: { at: '2026-05-11T09:20:00+08:00', orgId: 'org-xfj', registrarId: 'u-luo' },
    petitioners: [aPetitioner()],
    ...overrides,
  };
}

/** Makes the envelope of a document nobody has received yet. */
export function anEnvelope(number: number, overrides: Partial<DocumentBody> = {}): DocumentBody {
  const made = { id: testId(number), region: testRegion.county, schema: 1, createdBy: 'u-zhao' };
  return { ...newEnvelope({ ...made, createdAt: '2026-04-13T19:05:00+08:00' }), ...overrides };
}

const person = {
  kind: 'person',
  name: '吴长根',
  sex: '1',
  nation: '01',
  birthDate: '1968-03-12',
  idType: 'resident-id',
  idNumber: testResidentId('1968-03-12', 1),
  phone: testPhone(1),
  address: '测试省测试市青禾区白桦镇南坡村3组21号',
} as const satisfies Partial<Party>;

function aRespondent(): Party {
  return aParty({
    id: testId(102),
    role: 'respondent',
    name: '郑春梅',
    sex: '2',
    birthDate: '1972-09-05',
    idNumber: testResidentId('1972-09-05', 2),
    phone: testPhone(2),
    address: '测试省测试市青禾区白桦镇南坡村3组22号',
  });
}
