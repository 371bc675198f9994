import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { choices } from '../../field/choices.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { longText } from '../../field/long-text.ts';
import { organisation, person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { because, onDay, onPaper } from '../../flow/payload.ts';
import { term } from '../../term.ts';
import { lostCaseCauses } from '../../vocabulary/lost-case-cause.ts';
import { lostCaseKinds } from '../../vocabulary/lost-case-kind.ts';
import { agency, court, defineMatterKind, ended, everySide, government, office, state } from './define.ts';
import { everyTaskDone } from './needs.ts';
import { matterReasons } from './reasons.ts';

/** M03: every judgment against an agency is reviewed and mended. */
export const lostCaseReview = defineMatterKind({
  code: 'M03',
  title: term('败诉案件评查', 'Review of a lost case'),
  source: '二(一)1',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    agencyOrgId: organisation({ label: term('被诉机关', 'Agency that was sued') }),
    kind: choice(lostCaseKinds, { label: term('败诉类型', 'Kind of judgment') }),
    causes: choices(lostCaseCauses, { label: term('败诉原因', 'Causes') }),
    reviewerId: person({ label: term('评查人', 'Reviewer') }),
    conclusion: longText({ label: term('评查结论', 'Conclusion') }),
    measures: longText({ label: term('整改措施', 'Measures') }),
    responsibility: longText({ label: term('责任认定', 'Responsibility') }),
    excused: yesNo({ label: term('是否容错', 'Excused') }),
  },
  states: {
    listed: state('已列入评查', 'Listed'),
    reviewing: state('评查中', 'Under review'),
    concluded: state('已有结论', 'Concluded'),
    mending: state('整改中', 'Being mended'),
    done: ended('已销号', 'Done'),
  },
  steps: {
    list: { title: term('列入评查', 'List'), from: ['draft'], to: 'listed', by: court, payload: onDay },
    review: { title: term('开始评查', 'Review'), from: ['listed'], to: 'reviewing', by: government, payload: onDay },
    conclude: {
      title: term('作出结论', 'Conclude'),
      from: ['reviewing'],
      to: 'concluded',
      by: government,
      payload: onDay,
      needs: ({ conclusion }) => ((conclusion ?? '') === '' ? matterReasons.opinionMissing : undefined),
    },
    mend: { title: term('开始整改', 'Mend'), from: ['concluded'], to: 'mending', by: agency, payload: onDay },
    finish: {
      title: term('销号', 'Finish'),
      from: ['concluded', 'mending'],
      to: 'done',
      by: office,
      payload: onDay,
      needs: everyTaskDone,
    },
  },
  periods: [{ rule: 'ld.lostCase', from: { step: 'list' }, until: ['conclude'] }],
});

/** M04: neither fear of losing nor indifference; the conclusion has a second pair of eyes. */
export const excuse = defineMatterKind({
  code: 'M04',
  title: term('容错机制', 'Excuse of honest mistakes'),
  source: '二(一)1',
  fields: {
    basis: longText({ label: term('依据', 'Basis') }),
    circumstances: longText({ label: term('情形', 'Circumstances') }),
    reviewerId: person({ label: term('评查人', 'Reviewer') }),
    approverId: person({ label: term('审批人', 'Approved by') }),
    conclusion: longText({ label: term('结论', 'Conclusion') }),
  },
  states: {
    proposed: state('已提出', 'Proposed'),
    approved: ended('已容错', 'Excused'),
    rejected: ended('不予容错', 'Not excused'),
  },
  steps: {
    propose: { title: term('提出', 'Propose'), from: ['draft'], to: 'proposed', by: government, payload: because },
    approve: {
      title: term('审批通过', 'Approve'),
      from: ['proposed'],
      to: 'approved',
      by: office,
      payload: onDay,
      needs: ({ reviewerId, approverId }) =>
        approverId === undefined || approverId === reviewerId ? matterReasons.sameReviewer : undefined,
    },
    reject: { title: term('不予容错', 'Reject'), from: ['proposed'], to: 'rejected', by: office, payload: because },
  },
});

/** M05: the court gives an opinion on a draft rule or decision; it binds nobody and may be declined without a reason. */
export const draftOpinion = defineMatterKind({
  code: 'M05',
  title: term('规范性文件、重大决策论证', 'Opinion on a draft rule or decision'),
  source: '二(一)2',
  fields: {
    paper: text({ label: term('文件名称', 'Name of the paper') }),
    draft: attachments({ label: term('征求意见稿', 'Draft') }),
    questions: longText({ label: term('需论证问题', 'Questions') }),
    invitationNo: text({ label: term('邀请函号', 'Number of the invitation') }),
    opinion: longText({
      label: term('论证意见', 'Opinion'),
      hint: term('供参考，不具约束力', 'For reference; it does not bind'),
    }),
    adoption: longText({ label: term('采纳情况', 'What was adopted') }),
  },
  states: {
    invited: state('已邀请', 'Invited'),
    declined: ended('已婉拒', 'Declined'),
    accepted: state('已接受', 'Accepted'),
    answered: state('已出具意见', 'Opinion given'),
    done: ended('已反馈采纳', 'Feedback given'),
  },
  steps: {
    invite: { title: term('邀请', 'Invite'), from: ['draft'], to: 'invited', by: government, payload: onPaper },
    decline: { title: term('婉拒', 'Decline'), from: ['invited'], to: 'declined', by: court, payload: onDay },
    accept: { title: term('接受', 'Accept'), from: ['invited'], to: 'accepted', by: court, payload: onDay },
    answer: {
      title: term('出具意见', 'Give the opinion'),
      from: ['accepted'],
      to: 'answered',
      by: court,
      payload: onDay,
      needs: ({ opinion }) => ((opinion ?? '') === '' ? matterReasons.opinionMissing : undefined),
    },
    feedBack: {
      title: term('反馈采纳情况', 'Say what was adopted'),
      from: ['answered'],
      to: 'done',
      by: government,
      payload: onDay,
    },
  },
  periods: [{ rule: 'ld.opinion', from: { step: 'invite' }, until: ['answer', 'decline'] }],
});

/** M19: research of both sides; it is done when its result lies here. */
export const jointResearch = defineMatterKind({
  code: 'M19',
  title: term('府院联合调研', 'Joint research'),
  source: '二(一)6',
  fields: {
    topic: text({ label: term('课题', 'Topic') }),
    leadOrgId: organisation({ label: term('牵头单位', 'Lead') }),
    result: longText({ label: term('成果', 'Result') }),
    use: longText({ label: term('成果转化', 'Use of the result') }),
  },
  states: {
    planned: state('已立项', 'Planned'),
    running: state('调研中', 'Under way'),
    finished: state('已形成成果', 'Result stands'),
    used: ended('已转化', 'Put to use'),
  },
  steps: {
    plan: { title: term('立项', 'Plan'), from: ['draft'], to: 'planned', by: everySide, payload: onDay },
    begin: { title: term('开展调研', 'Begin'), from: ['planned'], to: 'running', by: everySide, payload: onDay },
    finish: {
      title: term('形成成果', 'Finish'),
      from: ['running'],
      to: 'finished',
      by: everySide,
      payload: onDay,
      needs: (_own, { replyFiles = [] }) => (replyFiles.length === 0 ? matterReasons.resultMissing : undefined),
    },
    use: { title: term('成果转化', 'Put to use'), from: ['finished'], to: 'used', by: everySide, payload: onDay },
  },
});
