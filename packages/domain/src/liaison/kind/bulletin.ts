import { attachments } from '../../field/attachment.ts';
import { longText } from '../../field/long-text.ts';
import { count } from '../../field/count.ts';
import { quantity } from '../../field/quantity.ts';
import { text } from '../../field/text.ts';
import { because, onDay, onPaper } from '../../flow/payload.ts';
import { term } from '../../term.ts';
import { bothOffices, court, defineMatterKind, ended, government, office, state } from './define.ts';
import { everyPointAnswered, everyPointJudged, everyTaskDone, hasPoints, isNumberedAdvice } from './needs.ts';

/** M07: the court tells, as a rule each quarter, how its administrative cases went. */
export const trialBulletin = defineMatterKind({
  code: 'M07',
  title: term('审判态势研判通报', 'Bulletin on trials'),
  source: '二(一)2',
  fields: {
    period: text({ label: term('期间', 'Period') }),
    received: count({ label: term('收案数', 'Cases received') }),
    closed: count({ label: term('结案数', 'Cases closed') }),
    lostRate: quantity({ label: term('败诉率', 'Share of lost cases'), unit: term('%', '%') }),
    problems: longText({ label: term('共性问题', 'Common problems') }),
    advice: longText({ label: term('建议', 'Suggestions') }),
  },
  states: {
    sent: state('已推送', 'Sent'),
    received: state('已签收', 'Received'),
    answered: ended('已反馈', 'Answered'),
  },
  steps: {
    send: { title: term('推送', 'Send'), from: ['draft'], to: 'sent', by: court, payload: onDay },
    receive: {
      title: term('签收', 'Sign for receipt'),
      from: ['sent'],
      to: 'received',
      by: government,
      payload: onDay,
    },
    answer: {
      title: term('反馈', 'Answer'),
      from: ['received'],
      to: 'answered',
      by: government,
      payload: onDay,
      needs: everyTaskDone,
    },
  },
});

/** M16: the white paper on administrative trials, one each year. */
export const whitePaper = defineMatterKind({
  code: 'M16',
  title: term('行政审判白皮书', 'White paper on administrative trials'),
  source: '二(一)6',
  fields: {
    year: count({ label: term('年度', 'Year') }),
    report: attachments({ label: term('报告文件', 'Report') }),
    figures: longText({ label: term('主要数据', 'Main figures') }),
    problems: longText({ label: term('突出问题', 'Problems') }),
    advice: longText({ label: term('建议', 'Suggestions') }),
  },
  states: {
    sent: state('已推送', 'Sent'),
    received: state('已签收', 'Received'),
    studied: state('已研究', 'Studied'),
    mended: ended('已整改', 'Mended'),
  },
  steps: {
    send: { title: term('推送', 'Send'), from: ['draft'], to: 'sent', by: court, payload: onPaper },
    receive: { title: term('签收', 'Sign for receipt'), from: ['sent'], to: 'received', by: office, payload: onDay },
    study: { title: term('研究部署', 'Study'), from: ['received'], to: 'studied', by: office, payload: onDay },
    mend: {
      title: term('整改完成', 'Mend'),
      from: ['studied'],
      to: 'mended',
      by: office,
      payload: onDay,
      needs: everyTaskDone,
    },
  },
});

/** M17: figures from judicial data; each says how it was counted and shows no person. */
export const dataBulletin = defineMatterKind({
  code: 'M17',
  title: term('司法大数据分析通报', 'Bulletin of judicial data'),
  source: '二(一)6',
  fields: {
    topic: text({ label: term('主题', 'Topic') }),
    method: longText({ label: term('统计口径', 'How it was counted') }),
    charts: attachments({ label: term('图表', 'Charts') }),
  },
  states: { sent: state('已推送', 'Sent'), received: ended('已签收', 'Received') },
  steps: {
    send: { title: term('推送', 'Send'), from: ['draft'], to: 'sent', by: court, payload: onDay },
    receive: {
      title: term('签收', 'Sign for receipt'),
      from: ['sent'],
      to: 'received',
      by: government,
      payload: onDay,
    },
  },
});

/** M18: judicial advice, numbered, answered point by point within two months (司法建议工作规定第四条至第十一条). */
export const judicialAdvice = defineMatterKind({
  code: 'M18',
  title: term('司法建议', 'Judicial advice'),
  source: '二(一)6；最高人民法院关于加强司法建议工作的规定',
  fields: {
    adviceText: longText({ label: term('建议书正文', 'Text of the advice') }),
    telephone: text({ label: term('联系电话', 'Telephone') }),
    talks: longText({ label: term('发出前的沟通', 'Talks before it was sent') }),
    realised: longText({ label: term('落实情况', 'What was done') }),
    verdict: longText({ label: term('评价', 'Assessment') }),
  },
  states: {
    approved: state('审委会通过', 'Approved'),
    issued: state('已签发', 'Issued'),
    served: state('已送达', 'Served'),
    received: state('已签收', 'Received'),
    replied: state('已回复', 'Replied'),
    realised: state('已落实', 'Carried out'),
    assessed: ended('已评价', 'Assessed'),
  },
  steps: {
    approve: {
      title: term('审委会通过', 'Approve'),
      from: ['draft'],
      to: 'approved',
      by: court,
      payload: onDay,
      needs: hasPoints,
    },
    issue: {
      title: term('院长签发', 'Issue'),
      from: ['approved'],
      to: 'issued',
      by: court,
      payload: onDay,
      needs: isNumberedAdvice,
    },
    serve: { title: term('送达', 'Serve'), from: ['issued'], to: 'served', by: court, payload: onDay },
    receive: {
      title: term('签收', 'Sign for receipt'),
      from: ['issued', 'served'],
      to: 'received',
      by: government,
      payload: onDay,
    },
    reply: {
      title: term('回复', 'Reply'),
      from: ['received'],
      to: 'replied',
      by: government,
      payload: onPaper,
      needs: everyPointAnswered,
    },
    realise: { title: term('落实', 'Carry out'), from: ['replied'], to: 'realised', by: government, payload: onDay },
    assess: {
      title: term('评价', 'Assess'),
      from: ['replied', 'realised'],
      to: 'assessed',
      by: court,
      payload: onDay,
      needs: everyPointJudged,
    },
  },
  periods: [{ rule: 'sj.reply', from: { step: 'receive' }, until: ['reply'] }],
});

/** M43: advice on petition problems; what became of it is answered in writing (信访工作条例第四十条). */
export const petitionAdvice = defineMatterKind({
  code: 'M43',
  title: term('解决信访问题的建议', 'Advice on petition problems'),
  source: '二(三)；信访工作条例第四十条',
  fields: { realised: longText({ label: term('采纳情况', 'What was adopted') }) },
  states: {
    sent: state('已提出', 'Sent'),
    received: state('已签收', 'Received'),
    answered: ended('已书面反馈', 'Answered in writing'),
    declined: ended('不予采纳', 'Not adopted'),
  },
  steps: {
    send: {
      title: term('提出', 'Send'),
      from: ['draft'],
      to: 'sent',
      by: [...bothOffices, 'petition-clerk'],
      payload: onDay,
      needs: hasPoints,
    },
    receive: {
      title: term('签收', 'Sign for receipt'),
      from: ['sent'],
      to: 'received',
      by: government,
      payload: onDay,
    },
    answer: {
      title: term('书面反馈', 'Answer'),
      from: ['received'],
      to: 'answered',
      by: government,
      payload: onPaper,
      needs: everyPointAnswered,
    },
    decline: {
      title: term('不予采纳', 'Decline'),
      from: ['received'],
      to: 'declined',
      by: government,
      payload: because,
    },
  },
});
