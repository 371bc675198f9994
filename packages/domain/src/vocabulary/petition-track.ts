import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The branches of handling by law. */
export const petitionTracks = defineVocabulary({
  name: 'petitionTrack',
  title: term('依法分类办理途径', 'Track by law'),
  source: '信访工作条例第二十九条至第三十一条',
  options: [
    { code: 'suggestion', name: term('建议意见办理（第二十九条）', 'Suggestion (art. 29)') },
    { code: 'accusation', name: term('移送纪检监察（第三十条）', 'To discipline and supervision (art. 30)') },
    {
      code: 'litigation',
      name: term('诉讼等法定程序（第三十一条第一项）', 'Litigation and like procedures (art. 31 item 1)'),
    },
    { code: 'arbitration', name: term('仲裁（第三十一条第二项）', 'Arbitration (art. 31 item 2)') },
    {
      code: 'party-appeal',
      name: term('党员申诉、申请复审（第三十一条第三项）', 'Appeals of Party members (art. 31 item 3)'),
    },
    {
      code: 'administrative',
      name: term('行政复议、裁决、确认、许可、处罚（第三十一条第四项）', 'Administrative procedures (art. 31 item 4)'),
    },
    {
      code: 'duty',
      name: term('查处违法、履行职责（第三十一条第五项）', 'Enforcement or performance of duty (art. 31 item 5)'),
    },
    { code: 'petition', name: term('信访程序（第三十一条第六项）', 'Petition procedure (art. 31 item 6)') },
  ],
});
