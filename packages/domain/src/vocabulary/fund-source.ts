import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Where the costs of a bankruptcy without assets come from. */
export const fundSources = defineVocabulary({
  name: 'fundSource',
  title: term('经费来源', 'Source of funds'),
  source: '发改财金〔2018〕1756号',
  options: [
    { code: 'budget', name: term('财政', 'Budget') },
    { code: 'fund', name: term('破产援助基金', 'Aid fund') },
    { code: 'share', name: term('管理人报酬提取', 'Share of fees') },
  ],
});
