import { term } from '../../term.ts';
import { grant, type Row } from './define.ts';

/** The rows about petitions. */
export const petitionRows = {
  'captured-petition': {
    title: term('待登记的信访事项', 'Petition not yet registered'),
    cells: {
      'village-mediator': [grant('CRES', 'full', 'own')],
      'township-mediator': [grant('CRES', 'full', 'own')],
      'petition-clerk': [grant('RES', 'full', 'township')],
    },
  },
  petition: {
    title: term('信访事项', 'Petition item'),
    cells: {
      'judicial-office': [grant('R', 'min', 'township')],
      'petition-clerk': [
        grant('CRE', 'full', 'holder'),
        grant('CRE', 'full', 'own'),
        grant('R', 'full', 'unit'),
        grant('R', 'full', 'bureau'),
      ],
      'department-liaison': [grant('RES', 'full', 'holder'), grant('RES', 'full', 'own'), grant('R', 'full', 'unit')],
      'court-liaison': [grant('R', 'full', 'litigation')],
      judge: [grant('R', 'full', 'assigned')],
      'committee-office': [grant('R', 'nameless', 'district')],
    },
  },
  accusation: {
    title: term('检举控告', 'Accusation'),
    cells: {
      'petition-clerk': [grant('CRES', 'min', 'holder')],
      'committee-office': [grant('R', 'count', 'district')],
    },
  },
  'confidential-petitioner': {
    title: term('保密的信访人', 'Confidential petitioner'),
    cells: {
      'petition-clerk': [grant('RE', 'full', 'own')],
      'department-liaison': [grant('RES', 'full', 'own')],
    },
  },
  'urgent-petition': {
    title: term('重大紧急信访事项', 'Urgent and serious petition'),
    cells: { 'committee-office': [grant('R', 'full', 'district')] },
  },
  'petition-steps': {
    title: term('转送、受理、延期、决定', 'Route, accept, extend, decide'),
    cells: {
      director: [grant('A', 'none', 'committee')],
      'judicial-office': [grant('A', 'none', 'township')],
      'petition-clerk': [grant('CESA', 'none', 'holder')],
      'department-liaison': [grant('ES', 'none', 'holder')],
      'court-liaison': [grant('S', 'none', 'litigation')],
      judge: [grant('S', 'none', 'assigned')],
      'committee-office': [grant('A', 'none', 'district')],
    },
  },
} as const satisfies Record<string, Row>;
