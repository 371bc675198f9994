import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Where one version of a paper stands. */
export const paperStatuses = defineVocabulary({
  name: 'paperStatus',
  title: term('文书状态', 'State of the paper'),
  source: '人民调解卷宗',
  options: [
    { code: 'draft', name: term('草稿', 'Draft') },
    { code: 'printed', name: term('已打印待签', 'Printed, to be signed') },
    { code: 'signed', name: term('已签名', 'Signed') },
    { code: 'sealed', name: term('已盖章', 'Sealed') },
    { code: 'filed', name: term('已入卷', 'In the file') },
    { code: 'replaced', name: term('已被新版本替换', 'Replaced by a new version') },
  ],
});
