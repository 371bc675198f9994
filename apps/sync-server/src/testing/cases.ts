import { testPeople } from '@jiefen/domain/access/testing';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { PetitionBody } from '@jiefen/domain/case-type/petition';
import { aMediation, anEvent, aParty, aPetition, aPetitioner, testId, testResidentId } from '@jiefen/domain/testing';
import type { TestDesk } from './desk.ts';

const { mediator, bureau } = testPeople;

/** The ids of the cases `enterCases` writes. */
export const caseIds = {
  neighbours: testId(11),
  family: testId(12),
  red: testId(13),
  filed: testId(14),
  petition: testId(21),
  confidential: testId(22),
  accusation: testId(23),
} as const;

/** Names that stand in one case each, so that a search or a leak points at it. */
export const secretNames = {
  neighbours: '邬梓萱',
  family: '褚玉蓉',
  red: '贲树林',
  filed: '郗文渊',
  petition: '逄建业',
  confidential: '麴无名',
  accusation: '亓官正',
} as const;

const registered = (by: string, number: number) => anEvent({ id: testId(number), type: 'registered', by });

const named = (name: string, number: number) =>
  aParty({ id: testId(number), name, idNumber: testResidentId('1970-01-01', number % 1000) });

function aCase(key: keyof typeof caseIds, number: number, overrides: Partial<MediationBody> = {}): MediationBody {
  return aMediation({
    id: caseIds[key],
    createdBy: mediator.id,
    events: [registered(mediator.id, number)],
    parties: [
      named(secretNames[key], number + 1),
      aParty({ id: testId(number + 2), role: 'respondent', name: '郑春梅' }),
    ],
    ...overrides,
  });
}

function anItem(key: keyof typeof caseIds, number: number, overrides: Partial<PetitionBody> = {}): PetitionBody {
  return aPetition({
    id: caseIds[key],
    createdBy: bureau.id,
    events: [registered(bureau.id, number)],
    petitioners: [
      aPetitioner({
        id: testId(number + 1),
        name: secretNames[key],
        idNumber: testResidentId('1980-02-02', number % 1000),
      }),
    ],
    ...overrides,
  });
}

/** One of each kind: neighbours, a family, a red case, one before the court, and three petitions. */
export const cases = {
  neighbours: aCase('neighbours', 310, { brief: '两家为滴水檐争执，涉及排水沟。' }),
  family: aCase('family', 320, { disputeType: '01', brief: '赡养老人费用分摊。' }),
  red: aCase('red', 330, { riskLevel: 'red', brief: '征地款分配，扬言聚集。' }),
  filed: aCase('filed', 340, { source: '3-1', disputeType: '04', brief: '民间借贷利息。' }),
  petition: anItem('petition', 410, { summary: '乡道扬尘影响果园。' }),
  confidential: anItem('confidential', 420, { confidential: true, summary: '反映低保评定不公。' }),
  accusation: anItem('accusation', 430, { purpose: 'accusation', summary: '反映村干部截留。' }),
} as const;

/** Sends all the cases in; throws when one is not taken. */
export async function enterCases(town: TestDesk): Promise<void> {
  for (const [key, doc] of Object.entries(cases)) {
    const petitions = ['petition', 'confidential', 'accusation'];
    const collection = petitions.includes(key) ? 'petition' : 'mediation';
    const receipt = await town.send(collection === 'petition' ? bureau : mediator, collection, doc);
    if (receipt.outcome !== 'applied') throw new Error(`${key}: ${receipt.outcome} ${receipt.reason}`);
  }
}
