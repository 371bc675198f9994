import { createDirectory, type Organisation, type Person } from './people.ts';
import type { RoleCode } from './roles.ts';

const organisations: readonly Organisation[] = [
  { id: 'org-gwh', name: '晴川新区管理委员会党政综合办公室', type: '管委会综合办', divisionCode: '990101' },
  { id: 'org-fy', name: '晴川新区人民法院', type: '法院', courtCode: '测0101', divisionCode: '990101' },
  { id: 'org-fy-ss', name: '晴川新区人民法院诉讼服务中心', type: '法院内设', parent: 'org-fy' },
  { id: 'org-xfj', name: '晴川新区信访局', type: '信访部门', divisionCode: '990101' },
  { id: 'org-rsj', name: '晴川新区人力资源和社会保障局', type: '职能部门' },
  { id: 'org-zjj', name: '晴川新区住房和城乡建设局', type: '职能部门' },
  { id: 'org-bh', name: '白桦镇人民政府', type: '乡镇政府', divisionCode: '990101100' },
  { id: 'org-wh', name: '望河乡人民政府', type: '乡镇政府', divisionCode: '990101200' },
  { id: 'org-bh-sfs', name: '白桦镇司法所', type: '司法所', divisionCode: '990101100' },
  { id: 'org-wh-sfs', name: '望河乡司法所', type: '司法所', divisionCode: '990101200' },
  { id: 'pmc-bh', name: '白桦镇人民调解委员会', type: '乡镇调委会', divisionCode: '990101100' },
  { id: 'pmc-np', name: '白桦镇南坡村人民调解委员会', type: '村调委会', divisionCode: '990101100201' },
  { id: 'pmc-sdl', name: '白桦镇三道梁村人民调解委员会', type: '村调委会', divisionCode: '990101100203' },
  { id: 'pmc-wh', name: '望河乡人民调解委员会', type: '乡镇调委会', divisionCode: '990101200' },
];

/** The bodies of an invented district. */
export const testDirectory = createDirectory(organisations);

const person = (id: string, role: RoleCode, orgId: string): Person => ({
  id,
  name: id,
  role,
  orgId,
  region: '990101',
});

/** Invented people of the district, by what they are to a case of 南坡村 in 白桦镇. */
export const testPeople = {
  mediator: person('u-zhao', 'village-mediator', 'pmc-np'),
  colleague: person('u-li', 'village-mediator', 'pmc-np'),
  neighbour: person('u-han', 'village-mediator', 'pmc-sdl'),
  villageHead: person('u-gao', 'director', 'pmc-np'),
  neighbourHead: person('u-tian', 'director', 'pmc-sdl'),
  townshipMediator: person('u-zhou', 'township-mediator', 'pmc-bh'),
  townshipHead: person('u-sun', 'director', 'pmc-bh'),
  otherHead: person('u-ma', 'director', 'pmc-wh'),
  justice: person('u-feng', 'judicial-office', 'org-bh-sfs'),
  otherJustice: person('u-ding', 'judicial-office', 'org-wh-sfs'),
  clerk: person('u-xu', 'petition-clerk', 'org-bh'),
  otherClerk: person('u-kong', 'petition-clerk', 'org-wh'),
  bureau: person('u-luo', 'petition-clerk', 'org-xfj'),
  department: person('u-zheng', 'department-liaison', 'org-rsj'),
  otherDepartment: person('u-wei', 'department-liaison', 'org-zjj'),
  court: person('u-lin', 'court-liaison', 'org-fy-ss'),
  judge: person('u-he', 'judge', 'org-fy'),
  office: person('u-shen', 'committee-office', 'org-gwh'),
  administrator: person('u-admin', 'system-administrator', 'org-gwh'),
  auditor: person('u-audit', 'security-auditor', 'org-gwh'),
} as const satisfies Record<string, Person>;

/** The name of one of the invented people. */
export type TestPerson = keyof typeof testPeople;
