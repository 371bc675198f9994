import { reason } from '../reason.ts';

/** The reasons the petition flow gives beside the general ones. */
export const petitionReasons = {
  accusation: reason(
    'petition.accusation',
    '检举控告只移送纪检监察机关，系统内不留正文（信访工作条例第二十二条、第三十条）',
    'An accusation only goes to discipline inspection; its text stays out of the system (art. 22, 30)',
  ),
  notAnAccusation: reason(
    'petition.not-an-accusation',
    '此件不是检举控告，请按转送、交办或依法分类办理',
    'This is no accusation: forward it, assign it or classify it',
  ),
  ownDoor: reason(
    'petition.own-door',
    '建议意见、检举控告不在此分类，请用“作为建议办理”或“移送纪检监察”',
    'Suggestions and accusations have steps of their own: use those instead',
  ),
  mediationPending: reason(
    'petition.mediation-pending',
    '访调对接还没有结果，请先登记调解结果',
    'The linked mediation has no result yet: record it first',
  ),
} as const;
