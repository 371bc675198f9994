import { term } from '../../term.ts';
import { grant, type Row } from './define.ts';

const readers = [grant('R', 'full', 'region')];
const clueWork = [grant('RE', 'full', 'addressed')];
const namedReader = [grant('R', 'full', 'named')];
const fromHere = [grant('CRE', 'full', 'own'), ...namedReader];

/** The rows about matters between court and government, the roster and the shared lists. */
export const linkageRows = {
  matter: {
    title: term('联动事项', 'Linkage matter'),
    cells: {
      'judicial-office': [grant('R', 'full', 'district')],
      'petition-clerk': [grant('R', 'full', 'district')],
      'department-liaison': [grant('C', 'none', 'sender'), grant('RES', 'full', 'unit')],
      'court-liaison': [grant('CRES', 'full', 'district')],
      judge: [grant('RE', 'full', 'district')],
      'committee-office': [grant('CRESA', 'full', 'district')],
    },
  },
  'judgment-notice': {
    title: term('判决前通报', 'Notice before judgment'),
    cells: {
      'department-liaison': namedReader,
      'court-liaison': fromHere,
      judge: fromHere,
      'committee-office': [grant('R', 'full', 'party'), ...namedReader],
    },
  },
  'restricted-matter': {
    title: term('限定阅知的联动事项', 'Matter for named readers'),
    cells: {
      'department-liaison': namedReader,
      'court-liaison': fromHere,
      judge: fromHere,
      'committee-office': fromHere,
    },
  },
  'debtor-clue': {
    title: term('查找被执行人的线索', 'Clue about a debtor'),
    cells: {
      'village-mediator': clueWork,
      'township-mediator': clueWork,
      director: clueWork,
      'judicial-office': [grant('R', 'full', 'township')],
      'court-liaison': [grant('CRE', 'full', 'district')],
      judge: [grant('CRE', 'full', 'district')],
    },
  },
  contact: {
    title: term('联络员名单', 'Contact list'),
    cells: {
      'village-mediator': readers,
      'township-mediator': readers,
      director: readers,
      'judicial-office': readers,
      'petition-clerk': readers,
      'department-liaison': [...readers, grant('CE', 'none', 'unit')],
      'court-liaison': [...readers, grant('CE', 'none', 'district')],
      judge: readers,
      'committee-office': [...readers, grant('CA', 'none', 'district')],
      'system-administrator': [grant('E', 'none', 'district')],
    },
  },
  reference: {
    title: term('日历、单位、代码、模板', 'Calendar, organisations, codes, templates'),
    cells: {
      'village-mediator': readers,
      'township-mediator': readers,
      director: readers,
      'judicial-office': readers,
      'petition-clerk': readers,
      'department-liaison': readers,
      'court-liaison': readers,
      judge: readers,
      'committee-office': readers,
      'system-administrator': [grant('E', 'none', 'district')],
    },
  },
} as const satisfies Record<string, Row>;
