import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** When the head of an agency has to appear. */
export const appearanceGrounds = defineVocabulary({
  name: 'appearanceGround',
  title: term('应当出庭情形', 'Why the head has to appear'),
  source: '最高人民法院关于行政机关负责人出庭应诉若干问题的规定第四条',
  options: [
    { code: 'public-interest', name: term('食品药品安全、生态环境、公共卫生等重大公共利益', 'Major public interests') },
    { code: 'attention', name: term('社会高度关注', 'Great public attention') },
    { code: 'mass', name: term('可能引发群体性事件', 'May cause mass incidents') },
    { code: 'procuratorate', name: term('检察机关提起的行政公益诉讼', 'Public interest suit') },
    { code: 'other', name: term('其他需要出庭的情形', 'Other') },
  ],
});
