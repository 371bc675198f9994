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
  noRepresentative: reason(
    'petition.no-representative',
    '多人走访共同事项，请先选出代表，代表不超过5人（信访工作条例第二十条）',
    'People who come together choose representatives first, five at most (art. 20)',
  ),
  tooManyRepresentatives: reason(
    'petition.too-many-representatives',
    '代表不能超过5人，请减少代表（信访工作条例第二十条）',
    'Five representatives at most: take some out (art. 20)',
  ),
  litigation: reason(
    'petition.litigation',
    '法院已受理或已裁判的事项不作信访受理，请用“诉访分离，转送政法单位”（信访工作条例第二十二条、第三十一条）',
    'What a court has or has judged is not accepted as a petition: set it apart and forward it (art. 22, 31)',
  ),
  noLitigation: reason(
    'petition.no-litigation',
    '受理前核查没有写明法院已受理或已裁判，请先在“受理前核查”里填写，再转送政法单位',
    'The pre-checks name no court that has the matter: fill them in before setting it apart',
  ),
  otherTrack: reason(
    'petition.other-track',
    '所选途径与上面几个问题的回答不一致，请核对（信访工作条例第三十一条）',
    'The track does not follow from the answers above: check them (art. 31)',
  ),
  claimOnly: reason('petition.claim-only', '只有申诉求决类事项可以引导调解', 'Only claims can be led to mediation'),
  reviewLate: reason(
    'petition.review-late',
    '已超过三十日的请求期限；有正当理由的，请写明理由后再登记（信访工作条例第三十五条、第三十六条）',
    'The thirty days are over: write down the good cause, if there is one (art. 35, 36)',
  ),
  backlogOpen: reason(
    'petition.backlog-open',
    '此件列在积案里，请先“积案销号”再办结',
    'The item is on the list of long-pending cases: clear it there first',
  ),
} as const;
