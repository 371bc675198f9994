import { term } from '../../term.ts';
import { grant, type Row } from './define.ts';

/** The rows about what is not a document: watch over time, numbers, exports, accounts, logs. */
export const administrationRows = {
  deadlines: {
    title: term('期限与提醒', 'Deadlines and reminders'),
    cells: {
      'village-mediator': [grant('R', 'full', 'own')],
      'township-mediator': [grant('R', 'full', 'own')],
      director: [grant('R', 'full', 'committee')],
      'judicial-office': [grant('R', 'full', 'township')],
      'petition-clerk': [grant('R', 'full', 'township')],
      'department-liaison': [grant('R', 'full', 'unit')],
      'court-liaison': [grant('R', 'full', 'own')],
      judge: [grant('R', 'full', 'own')],
      'committee-office': [grant('R', 'count', 'district')],
      'system-administrator': [grant('E', 'none', 'district')],
    },
  },
  statistics: {
    title: term('统计', 'Statistics'),
    cells: {
      'village-mediator': [grant('R', 'count', 'own')],
      'township-mediator': [grant('R', 'count', 'own')],
      director: [grant('R', 'count', 'committee')],
      'judicial-office': [grant('R', 'count', 'township')],
      'petition-clerk': [grant('R', 'count', 'township')],
      'department-liaison': [grant('R', 'count', 'unit')],
      'court-liaison': [grant('R', 'count', 'district')],
      'committee-office': [grant('R', 'count', 'district')],
    },
  },
  export: {
    title: term('导出', 'Export'),
    cells: {
      'village-mediator': [grant('R', 'full', 'own')],
      'township-mediator': [grant('R', 'full', 'own')],
      director: [grant('R', 'count', 'committee')],
      'judicial-office': [grant('R', 'count', 'township')],
      'petition-clerk': [grant('R', 'full', 'own')],
      'department-liaison': [grant('R', 'full', 'unit')],
      'court-liaison': [grant('R', 'full', 'own')],
      judge: [grant('R', 'full', 'own')],
      'committee-office': [grant('R', 'count', 'district')],
      'system-administrator': [grant('R', 'none', 'district')],
      'security-auditor': [grant('R', 'none', 'district')],
    },
  },
  administration: {
    title: term('用户、岗位、字典', 'Users, roles, dictionaries'),
    cells: {
      director: [grant('S', 'none', 'committee')],
      'judicial-office': [grant('A', 'none', 'township')],
      'committee-office': [grant('A', 'none', 'district')],
      'system-administrator': [grant('E', 'none', 'district')],
    },
  },
  devices: {
    title: term('手机', 'Phones'),
    cells: {
      'village-mediator': [grant('R', 'none', 'own')],
      'township-mediator': [grant('R', 'none', 'own')],
      director: [grant('R', 'none', 'committee'), grant('R', 'none', 'supervised')],
      'judicial-office': [grant('R', 'none', 'township')],
      'petition-clerk': [grant('R', 'none', 'unit')],
      'system-administrator': [grant('RA', 'none', 'district')],
    },
  },
  'audit-log': {
    title: term('审计日志', 'Audit log'),
    cells: {
      'village-mediator': [grant('R', 'none', 'own')],
      'township-mediator': [grant('R', 'none', 'own')],
      'judicial-office': [grant('R', 'none', 'township')],
      'security-auditor': [grant('R', 'none', 'district')],
    },
  },
} as const satisfies Record<string, Row>;
