import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How long the file is kept; the years are set locally. */
export const retentionPeriods = defineVocabulary({
  name: 'retention',
  title: term('保管期限', 'Retention period'),
  source: '人民调解卷宗封面',
  options: [
    { code: 'short', name: term('短期', 'Short') },
    { code: 'long', name: term('长期', 'Long') },
    { code: 'permanent', name: term('永久', 'Permanent') },
  ],
});
