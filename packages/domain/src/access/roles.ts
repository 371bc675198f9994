import { term, type Term } from '../term.ts';

/** Where a role works: on the phone in the field, at a desk, or both. */
export type Surface = 'field' | 'desk' | 'both';

/** A role of the people who work with the system. */
export interface Role<Code extends string = string> {
  readonly code: Code;
  readonly name: Term;
  readonly surface: Surface;
}

const role = <const Code extends string>(code: Code, zh: string, en: string, surface: Surface): Role<Code> => ({
  code,
  name: term(zh, en),
  surface,
});

/** The eleven roles, in the order of the permission matrix. */
export const roles = [
  role('village-mediator', '村调解员', 'Village mediator', 'field'),
  role('township-mediator', '乡镇专职调解员', 'Full-time township mediator', 'both'),
  role('director', '调委会主任', 'Director of a mediation committee', 'both'),
  role('judicial-office', '司法所', 'Judicial office', 'both'),
  role('petition-clerk', '信访专干', 'Petition clerk', 'both'),
  role('department-liaison', '部门联络员', 'Liaison officer of a department', 'desk'),
  role('court-liaison', '法院联络员', 'Liaison officer of the court', 'desk'),
  role('judge', '法官', 'Judge', 'desk'),
  role('committee-office', '管委会综合办', 'General office of the management committee', 'desk'),
  role('system-administrator', '系统管理员', 'System administrator', 'desk'),
  role('security-auditor', '安全审计员', 'Security auditor', 'desk'),
] as const;

/** The code of a role. */
export type RoleCode = (typeof roles)[number]['code'];

/** Tells whether a value is the code of a role. */
export function isRoleCode(value: string): value is RoleCode {
  return roles.some(({ code }) => code === value);
}

/** Tells where a role works. */
export function surfaceOf(code: RoleCode): Surface {
  return roles.find((known) => known.code === code)?.surface ?? 'field';
}

/** The role behind each title that people carry in rosters and appointment papers. */
export const roleByTitle: Readonly<Record<string, RoleCode>> = {
  村人民调解员: 'village-mediator',
  专职人民调解员: 'township-mediator',
  调委会主任: 'director',
  司法所长: 'judicial-office',
  乡镇信访专干: 'petition-clerk',
  信访局办信接访员: 'petition-clerk',
  部门联络员: 'department-liaison',
  法院联络员: 'court-liaison',
  法院办公室联络员: 'court-liaison',
  法官: 'judge',
  管委会党政综合办联络员: 'committee-office',
  系统管理员: 'system-administrator',
  安全审计员: 'security-auditor',
};
