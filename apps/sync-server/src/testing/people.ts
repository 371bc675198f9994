import type { Organisation, Person } from '@jiefen/domain/access/people';

export const REGION = '990101';
export const PASSWORD = 'a long enough password 测试';

export const committee: Organisation = {
  id: 'pmc-np',
  name: '南坡村人民调解委员会',
  type: 'village-committee',
  divisionCode: '990101100201',
};

export const court: Organisation = {
  id: 'org-fy',
  name: '测试区人民法院',
  type: 'court',
  divisionCode: '990101',
  courtCode: '测0101',
};

export const mediator: Person = {
  id: 'u-zhao',
  name: '赵测试',
  role: 'village-mediator',
  orgId: committee.id,
  region: REGION,
};

export const judge: Person = {
  id: 'u-shen',
  name: '沈测试',
  role: 'judge',
  orgId: court.id,
  region: REGION,
};
