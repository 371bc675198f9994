import { reason } from '../../flow/reason.ts';

/** Why a step of a mechanism has to wait, in words that say what to do. */
export const matterReasons = {
  otherKind: reason('matter.other-kind', '这一步属于另一类联动事项', 'The step belongs to another kind of matter'),
  demandTooYoung: reason(
    'matter.demand-too-young',
    '催告书送达满十个工作日后方可申请强制执行，请等到期满次日（行政强制法第五十四条、第六十九条）',
    'Enforcement may be applied for only ten working days after the demand was served: wait for the day after (art. 54, 69)',
  ),
  demandMissing: reason(
    'matter.demand-missing',
    '请先填写催告书送达日期（行政强制法第五十四条）',
    'Enter the day the demand was served first (art. 54)',
  ),
  rulingMissing: reason(
    'matter.ruling-missing',
    '没有法院准予执行的裁定，不能交付实施；请先登记裁定',
    'Nothing is carried out without a ruling that allows it: record the ruling first',
  ),
  sameReviewer: reason(
    'matter.same-reviewer',
    '容错结论须由评查人以外的人审批，请更换审批人',
    'The conclusion has to be approved by somebody other than the reviewer: choose another',
  ),
  notMediable: reason(
    'matter.not-mediable',
    '该争议不属于行政赔偿、补偿或裁量权案件，不适用调解，仅可协调和解（行政诉讼法第六十条）',
    'Only compensation and discretion can be mediated (art. 60): settle it by talks instead',
  ),
  readersMissing: reason(
    'matter.readers-missing',
    '此类事项只发给指定的人，请先选定指定阅知人',
    'Such a matter goes to named readers only: choose them first',
  ),
  readersTooMany: reason(
    'matter.readers-too-many',
    '此类事项最多两名指定阅知人，请减少',
    'Such a matter has two named readers at most: take some out',
  ),
  headAbsent: reason(
    'matter.head-absent',
    '负责人未出庭的，须有书面说明，或先提出司法建议（行政机关负责人出庭应诉规定第八条、第十二条）',
    'A head who stays away explains it in writing, or judicial advice is proposed first (art. 8, 12)',
  ),
  lawyerOnly: reason(
    'matter.lawyer-only',
    '不得仅委托律师出庭，请登记行政机关负责人或工作人员（行政诉讼法第三条）',
    'A lawyer alone may not appear: name the head or a staff member (art. 3)',
  ),
  adviceNumber: reason(
    'matter.advice-number',
    '司法建议书须有编号，格式如“晴法建〔2026〕测1号”',
    'Judicial advice needs its number, such as 晴法建〔2026〕测1号',
  ),
  pointsMissing: reason(
    'matter.points-missing',
    '请先逐条列出问题和建议',
    'List the problems and suggestions one by one first',
  ),
  pointsUnanswered: reason(
    'matter.points-unanswered',
    '每一条建议都要答复后才能回复，请补齐未答复的各条',
    'Each suggestion needs its answer before the reply: fill in the missing ones',
  ),
  adoptionOpen: reason(
    'matter.adoption-open',
    '请先逐条标明是否采纳',
    'Say of each suggestion whether it was adopted first',
  ),
  resultMissing: reason('matter.result-missing', '请先上传成果文件', 'Add the file with the result first'),
  categoryMissing: reason(
    'matter.category-missing',
    '每个破产协调事项须有一个问题类别和一个牵头部门，请先填写',
    'Each item has one problem area and one lead department: enter them first',
  ),
  opinionMissing: reason('matter.opinion-missing', '请先填写意见，再办这一步', 'Enter the opinion before this step'),
  amountMissing: reason('matter.amount-missing', '请先填写批准金额', 'Enter the approved amount first'),
  restitutionMissing: reason(
    'matter.restitution-missing',
    '判决责令返赃须写明数额、方式、对象，请补齐三项',
    'Restitution states amount, way and recipients: fill in all three',
  ),
  resolutionMissing: reason(
    'matter.resolution-missing',
    '请先填写化解协议或终结文书',
    'Enter the settlement or the document that ends the matter first',
  ),
  leadersMissing: reason(
    'matter.leaders-missing',
    '府院联席会议须双方主要负责人出席，请在会议栏如实填写',
    'The joint meeting needs both principals: say in the meeting whether they were there',
  ),
  minutesMissing: reason('matter.minutes-missing', '请先填写会议纪要', 'Enter the minutes first'),
  tasksOpen: reason(
    'matter.tasks-open',
    '还有任务没有办完，请先办完或注明取消',
    'Tasks are still open: finish or cancel them first',
  ),
  expiryMissing: reason(
    'matter.expiry-missing',
    '请先填写失信期限截止日期，到期后不再显示',
    'Enter the day it expires: after it nothing is shown',
  ),
} as const;
