import { term } from '../../term.ts';
import { grant, type Row } from './define.ts';

const courtWhenFiled = [grant('R', 'full', 'filed')];
const opens = grant('C', 'none', 'committee');
const worksOnOwn = [opens, grant('RES', 'full', 'own')];
const worksInCommittee = [grant('CRES', 'full', 'committee'), grant('RES', 'full', 'own')];
const keepsNotes = [grant('CRES', 'full', 'own')];

/** The rows about mediation cases. A director who mediates a case works on it like any mediator. */
export const caseRows = {
  'own-case': {
    title: term('本调委会的调解案件', "Own committee's mediation case"),
    cells: {
      'village-mediator': worksInCommittee,
      'township-mediator': worksInCommittee,
      director: [grant('RSA', 'full', 'committee'), grant('RSA', 'full', 'supervised'), ...worksOnOwn],
      'judicial-office': [grant('R', 'full', 'township')],
      'petition-clerk': [grant('R', 'min', 'linked')],
    },
  },
  'other-case': {
    title: term('本乡镇其他调委会的案件', 'Case of another committee of the township'),
    cells: {
      'township-mediator': [grant('R', 'full', 'assigned')],
      director: [grant('R', 'full', 'township')],
      'judicial-office': [grant('R', 'full', 'township')],
      'petition-clerk': [grant('R', 'count', 'township')],
      'committee-office': [grant('R', 'count', 'district')],
    },
  },
  'family-case': {
    title: term('婚姻家庭、未成年人案件', 'Family and minors’ case'),
    cells: {
      'village-mediator': worksOnOwn,
      'township-mediator': worksOnOwn,
      director: [grant('RSA', 'full', 'committee'), grant('RSA', 'full', 'supervised'), ...worksOnOwn],
      'judicial-office': [grant('R', 'full', 'township')],
      'court-liaison': courtWhenFiled,
      judge: courtWhenFiled,
      'committee-office': [grant('R', 'count', 'district')],
    },
  },
  agreement: {
    title: term('协议文本', 'Text of the agreement'),
    cells: {
      'village-mediator': [grant('R', 'full', 'committee'), grant('R', 'full', 'own')],
      'township-mediator': [grant('R', 'full', 'committee'), grant('R', 'full', 'own')],
      director: [grant('RS', 'full', 'township')],
      'judicial-office': [grant('R', 'full', 'township')],
      'petition-clerk': [grant('R', 'min', 'linked')],
      'court-liaison': courtWhenFiled,
      judge: courtWhenFiled,
    },
  },
  'party-identity': {
    title: term('当事人证件号码、电话', 'Identity numbers and telephones of parties'),
    cells: {
      'village-mediator': [
        { ...grant('R', 'full', 'committee'), mask: 'closed' },
        { ...grant('R', 'full', 'own'), mask: 'closed' },
      ],
      'township-mediator': [grant('R', 'full', 'committee'), grant('R', 'full', 'own')],
      director: [
        grant('R', 'full', 'committee'),
        grant('R', 'full', 'supervised'),
        grant('R', 'full', 'township'),
        grant('R', 'full', 'own'),
      ],
      'judicial-office': [{ ...grant('R', 'full', 'township'), mask: 'always' }],
      'petition-clerk': [grant('R', 'full', 'unit'), grant('R', 'full', 'own')],
      'court-liaison': courtWhenFiled,
      judge: courtWhenFiled,
    },
  },
  'sealed-notes': {
    title: term('封存笔记（让步）', 'Sealed notes (concessions)'),
    cells: {
      'village-mediator': keepsNotes,
      'township-mediator': keepsNotes,
      director: keepsNotes,
    },
  },
  'red-case': {
    title: term('红色案件、重大案件', 'Red case'),
    cells: {
      'village-mediator': [grant('S', 'none', 'committee'), grant('S', 'none', 'own')],
      'township-mediator': [grant('S', 'none', 'committee'), grant('S', 'none', 'own')],
      director: [grant('RA', 'full', 'township')],
      'judicial-office': [grant('R', 'full', 'township')],
      'petition-clerk': [grant('R', 'full', 'township')],
      'department-liaison': [grant('R', 'full', 'invited')],
      'court-liaison': [grant('R', 'full', 'district')],
      judge: [grant('R', 'full', 'district')],
      'committee-office': [grant('R', 'full', 'district')],
    },
  },
} as const satisfies Record<string, Row>;
