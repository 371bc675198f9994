import { circles } from '../../access/circle.ts';
import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { date } from '../../field/date.ts';
import { division } from '../../field/division.ts';
import { longText } from '../../field/long-text.ts';
import { personName } from '../../field/person-name.ts';
import { place } from '../../field/place.ts';
import { organisation, people, person } from '../../field/reference.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { caseSources } from '../../vocabulary/case-source.ts';
import { disputeTypes } from '../../vocabulary/dispute-type.ts';
import { riskLevels } from '../../vocabulary/risk-level.ts';
import type { Group } from '../define.ts';

/** What the case is, who handles it and how serious it is. */
export const registration = {
  title: term('登记', 'Registration'),
  fields: {
    title: text({ label: term('卷名', 'Title') }),
    caseNo: text({ label: term('卷号', 'Case number'), owner: 'server' }),
    tempNo: text({ label: term('离线暂编号', 'Provisional number') }),
    disputeType: choice(disputeTypes, {
      label: term('纠纷类型', 'Dispute type'),
      need: 'submit',
      quick: true,
    }),
    subType: text({
      label: term('细类', 'Subtype'),
      hint: term('如：赡养、土地承包、民间借贷', 'Such as support of parents, land contract, private loan'),
    }),
    brief: longText({ label: term('纠纷简要情况', 'The dispute in brief'), need: 'submit', quick: true }),
    place: place({ label: term('纠纷发生地', 'Where it happened'), quick: true }),
    occurredAt: date({ label: term('纠纷发生时间', 'When it happened') }),
    tags: tags({ label: term('标签', 'Tags') }),
    source: choice(caseSources, { label: term('案件来源', 'Source of the case'), need: 'accept' }),
    sourceOrgId: organisation({ label: term('移送单位', 'Referring body') }),
    sourceOrgName: text({ label: term('移送单位名称', 'Name of the referring body') }),
    committeeId: organisation({
      label: term('人民调解委员会', 'Mediation committee'),
      need: 'submit',
      among: circles.committees,
    }),
    jurisdiction: division({ label: term('管辖乡镇（街道）', 'Governing township') }),
    mediatorIds: people({ label: term('人民调解员', 'Mediators'), need: 'accept', among: circles.mediators }),
    leadMediatorId: person({ label: term('主办调解员', 'Lead mediator'), among: circles.mediators }),
    recorderName: personName({ label: term('记录人', 'Recorder') }),
    difficult: yesNo({ label: term('是否疑难复杂', 'Difficult or complex') }),
    riskLevel: choice(riskLevels, { label: term('风险等级', 'Risk level'), merge: 'max' }),
    riskReasons: tags({ label: term('风险理由', 'Reasons for the risk') }),
    minorInvolved: yesNo({ label: term('涉及未成年人', 'Concerns a minor') }),
    partyCount: count({
      label: term('当事人数', 'Number of parties'),
      hint: term('未逐一列名时填写', 'When not everyone is listed by name'),
    }),
    involvedPeople: count({ label: term('涉及人数', 'People involved'), unit: term('人', 'people') }),
  },
} as const satisfies Group;
