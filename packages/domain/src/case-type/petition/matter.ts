import { choice } from '../../field/choice.ts';
import { choices } from '../../field/choices.ts';
import { dateTime } from '../../field/date-time.ts';
import { date } from '../../field/date.ts';
import { division } from '../../field/division.ts';
import { longText } from '../../field/long-text.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { crossBoundaries } from '../../vocabulary/cross-boundary.ts';
import { petitionContents } from '../../vocabulary/petition-content.ts';
import { petitionPurposes } from '../../vocabulary/petition-purpose.ts';
import { riskLevels } from '../../vocabulary/risk-level.ts';
import type { Group } from '../define.ts';
import { reports } from '../part/report.ts';

const notAccusation = { when: [{ key: 'purpose', is: ['suggestion', 'claim'] }] } as const;

/** What is asked, about whom, and how serious it is. Accusations are registered without any of this content. */
export const matter = {
  title: term('信访事项', 'Matter'),
  fields: {
    purpose: choice(petitionPurposes, { label: term('信访目的', 'Purpose'), need: 'submit', quick: true }),
    contentCategory: choice(petitionContents, { label: term('内容分类', 'Content category') }),
    contentSubCategory: text({ ...notAccusation, label: term('内容分类（二级）', 'Content, second level') }),
    industryCategory: text({ ...notAccusation, label: term('行业内容分类', 'Category by trade') }),
    hotIssue: text({ ...notAccusation, label: term('热点问题', 'Current issue') }),
    summary: longText({ ...notAccusation, label: term('概况', 'Summary'), need: 'submit', quick: true }),
    demand: longText({ ...notAccusation, label: term('诉求', 'Demand') }),
    complaint: longText({ ...notAccusation, label: term('投诉内容', 'Complaint') }),
    facts: longText({ ...notAccusation, label: term('事实和理由', 'Facts and reasons') }),
    problemDivision: division({ label: term('问题属地', 'Where the problem is') }),
    problemPlace: text({ ...notAccusation, label: term('问题发生地点', 'Place of the problem') }),
    problemLevel: text({ label: term('直属级别', 'Level of the body') }),
    cause: text({ ...notAccusation, label: term('产生信访原因', 'Cause of the petition') }),
    crossBoundary: choices(crossBoundaries, { label: term('三跨三分离', 'Cross-boundary kind') }),
    targetKind: text({ ...notAccusation, label: term('投诉对象类型', 'Kind of body complained of') }),
    target: text({ ...notAccusation, label: term('投诉对象', 'Body or person complained of') }),
    enterprise: yesNo({ label: term('是否涉企', 'Concerns an enterprise') }),
    livelihood: yesNo({ label: term('是否民生诉求', 'Concerns livelihood') }),
    urgent: yesNo({ label: term('紧急', 'Urgent') }),
    lawLitigation: yesNo({ label: term('涉法涉诉', 'Concerns litigation') }),
    riskLevel: choice(riskLevels, { label: term('风险等级', 'Risk level'), merge: 'max' }),
    riskReasons: tags({ label: term('风险理由', 'Reasons for the risk') }),
    threat: record(
      {
        content: longText({ label: term('扬言内容', 'What was threatened') }),
        by: personName({ label: term('扬言人', 'By whom') }),
        at: dateTime({ label: term('扬言时间', 'When') }),
        keeper: text({ label: term('稳控责任人', 'Person in charge') }),
        liftedAt: date({ label: term('解除日期', 'Lifted on') }),
      },
      { label: term('扬言', 'Threat'), sensitive: 'identity' },
    ),
    reports: reports(),
  },
} as const satisfies Group;
