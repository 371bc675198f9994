import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What a message to a person or office is about. */
export const noticeKinds = defineVocabulary({
  name: 'noticeKind',
  title: term('通知类别', 'Kind of notice'),
  source: '同步规则',
  options: [
    { code: 'farewell', name: term('移出后补交的记录', 'Late words on a document handed over') },
    { code: 'handover', name: term('移交', 'Handed over') },
    { code: 'conflict', name: term('两处修改不一致', 'Two changes differ') },
    { code: 'refused', name: term('未被接收', 'Not accepted') },
    { code: 'deadline', name: term('期限提醒', 'Deadline') },
    { code: 'red', name: term('红色案件', 'Red case') },
    { code: 'receipt', name: term('签收', 'Receipt') },
    { code: 'contact-change', name: term('联络员变动', 'Contact changed') },
  ],
});
