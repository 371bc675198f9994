import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Cases both offices take up together. */
export const sensitiveCategories = defineVocabulary({
  name: 'sensitiveCategory',
  title: term('重大敏感类别', 'Sensitive category'),
  source: '府院联动机制：重大案件协调',
  options: [
    { code: 'collective-land', name: term('集体土地征收', 'Expropriation of collective land') },
    { code: 'state-house', name: term('国有土地房屋及附着物征收', 'Expropriation of houses on state land') },
    { code: 'environment', name: term('生态环境保护', 'Environment') },
    { code: 'mass-interest', name: term('重大群体利益', 'Interests of many people') },
    { code: 'project', name: term('重大项目实施', 'Major projects') },
    { code: 'not-for-court', name: term('不宜诉讼解决的行政争议', 'Disputes not suited to a lawsuit') },
  ],
});
