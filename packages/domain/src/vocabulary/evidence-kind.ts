import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What a piece of evidence is. */
export const evidenceKinds = defineVocabulary({
  name: 'evidenceKind',
  title: term('证据种类', 'Kind of evidence'),
  source: '民事诉讼法第六十六条；调解工作常用材料',
  options: [
    { code: 'photo', name: term('照片', 'Photo') },
    { code: 'audio', name: term('录音', 'Sound recording') },
    { code: 'video', name: term('录像', 'Video') },
    { code: 'document', name: term('书证原件', 'Original document') },
    { code: 'copy', name: term('复印件', 'Copy') },
    { code: 'screenshot', name: term('截图', 'Screenshot') },
    { code: 'drawing', name: term('手绘图', 'Drawing') },
    { code: 'location', name: term('定位', 'Location') },
    { code: 'object', name: term('物证', 'Object') },
    { code: 'statement', name: term('证人证言', 'Witness statement') },
    { code: 'expert', name: term('鉴定意见', 'Expert opinion') },
    { code: 'other', name: term('其他', 'Other') },
  ],
});
