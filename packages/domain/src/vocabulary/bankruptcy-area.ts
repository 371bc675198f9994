import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The ten problem areas of a bankruptcy, one lead department each. */
export const bankruptcyAreas = defineVocabulary({
  name: 'bankruptcyArea',
  title: term('破产协调事项类别', 'Problem area of a bankruptcy'),
  source: '府院联动机制：破产工作联席会议',
  options: [
    { code: 'a', name: term('民生保障', 'Livelihood') },
    { code: 'b', name: term('社会稳定', 'Social stability') },
    { code: 'c', name: term('财产接管', 'Taking over assets') },
    { code: 'd', name: term('税收申报', 'Taxes') },
    { code: 'e', name: term('资产处置', 'Disposal of assets') },
    { code: 'f', name: term('金融协调', 'Finance') },
    { code: 'g', name: term('信用修复', 'Repair of credit') },
    { code: 'h', name: term('注销登记', 'Deregistration') },
    { code: 'i', name: term('中介管理', 'Administrators') },
    { code: 'j', name: term('费用保障', 'Costs') },
  ],
});
