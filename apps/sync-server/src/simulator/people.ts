import type { Organisation, Person } from '@jiefen/domain/access/people';

export const REGION = '990101';

/** Two townships with two committees each, their judicial offices and the court. */
export const organisations: readonly Organisation[] = [
  { id: 'pmc-np', name: '南坡村人民调解委员会', type: '村调委会', short: '南坡', divisionCode: '990101100201' },
  { id: 'pmc-sdl', name: '三道梁村人民调解委员会', type: '村调委会', short: '三道梁', divisionCode: '990101100203' },
  { id: 'pmc-bh', name: '白桦镇人民调解委员会', type: '乡镇调委会', short: '白桦', divisionCode: '990101100' },
  { id: 'pmc-hw', name: '河湾村人民调解委员会', type: '村调委会', short: '河湾', divisionCode: '990101200201' },
  { id: 'org-bh-sfs', name: '白桦镇司法所', type: '司法所', divisionCode: '990101100' },
  { id: 'org-fy', name: '人民法院', type: '法院', divisionCode: '990101' },
];

export const committees = ['pmc-np', 'pmc-sdl', 'pmc-bh', 'pmc-hw'] as const;

/** Who carries a phone. The same person twice carries two. */
export const carriers: readonly Person[] = [
  person('u-1', 'village-mediator', 'pmc-np'),
  person('u-2', 'village-mediator', 'pmc-np'),
  person('u-3', 'director', 'pmc-bh'),
  person('u-1', 'village-mediator', 'pmc-np'),
  person('u-4', 'village-mediator', 'pmc-sdl'),
  person('u-5', 'township-mediator', 'pmc-bh'),
  person('u-6', 'judicial-office', 'org-bh-sfs'),
  person('u-7', 'village-mediator', 'pmc-hw'),
];

/** Orders phones to be wiped; carries none. */
export const administrator = person('u-admin', 'system-administrator', 'org-fy');

function person(id: string, role: Person['role'], orgId: string): Person {
  return { id, name: id, role, orgId, region: REGION };
}
