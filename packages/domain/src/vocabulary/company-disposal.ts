import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How an idle company is dealt with. */
export const companyDisposals = defineVocabulary({
  name: 'companyDisposal',
  title: term('处置方式', 'Way out'),
  source: '府院联动机制：“僵尸企业”处置出清',
  options: [
    { code: 'reorganisation', name: term('重整', 'Reorganisation') },
    { code: 'settlement', name: term('和解', 'Settlement') },
    { code: 'liquidation', name: term('清算', 'Liquidation') },
    { code: 'deregistration', name: term('注销', 'Deregistration') },
  ],
});
