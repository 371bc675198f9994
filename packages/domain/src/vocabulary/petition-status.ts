import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The 13 statuses clerks know from the national system; service is tracked apart from the decision. */
export const petitionStatuses = defineVocabulary({
  name: 'petitionStatus',
  title: term('信访件状态', 'Status of the petition item'),
  source: '全国信访信息系统办理列表',
  options: [
    { code: 'to-review', name: term('待审核', 'Awaiting review') },
    { code: 'to-receive', name: term('待签收', 'Awaiting receipt') },
    { code: 'received', name: term('已签收待办理', 'Received, not begun') },
    { code: 'to-handle', name: term('待办理', 'To be handled') },
    { code: 'returned', name: term('退回待办理', 'Returned, to be handled') },
    { code: 'to-supplement', name: term('待补充材料', 'Awaiting papers') },
    { code: 'accepted-to-serve', name: term('已受理待送达', 'Accepted, to be served') },
    { code: 'to-serve', name: term('待送达', 'To be served') },
    { code: 'served', name: term('已送达待处理', 'Served, to be handled') },
    { code: 'decided-to-serve', name: term('已处理待送达', 'Decided, to be served') },
    { code: 'extension-asked', name: term('已延期申请', 'Extension asked') },
    { code: 'closed', name: term('已办结', 'Closed') },
    { code: 'archived', name: term('已存档', 'Archived') },
  ],
});
