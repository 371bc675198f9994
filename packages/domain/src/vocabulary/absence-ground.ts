import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What excuses a head from appearing. */
export const absenceGrounds = defineVocabulary({
  name: 'absenceGround',
  title: term('不能出庭的理由', 'Why the head cannot appear'),
  source: '最高人民法院关于行政机关负责人出庭应诉若干问题的规定第八条',
  options: [
    { code: 'force-majeure', name: term('不可抗力', 'Force majeure') },
    { code: 'accident', name: term('意外事件', 'Accident') },
    { code: 'duty', name: term('需要履行他人不能代替的公务', 'A duty nobody else can take') },
    { code: 'other', name: term('其他正当事由', 'Another good reason') },
  ],
});
