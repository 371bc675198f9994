import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { longText } from '../../field/long-text.ts';
import { organisation, person } from '../../field/reference.ts';
import { yesNo } from '../../field/yes-no.ts';
import { because, onDay, onPaper } from '../../flow/payload.ts';
import type { Reason } from '../../flow/reason.ts';
import { term } from '../../term.ts';
import { riskLevels } from '../../vocabulary/risk-level.ts';
import { sensitiveCategories } from '../../vocabulary/sensitive-category.ts';
import { bothOffices, court, defineMatterKind, ended, everySide, office, state, township } from './define.ts';
import { everyTaskDone } from './needs.ts';
import { matterReasons } from './reasons.ts';

const coordination = {
  states: {
    raised: state('已触发', 'Raised'),
    reported: state('已上报', 'Reported'),
    conferring: state('会商中', 'In conference'),
    handling: state('处置中', 'Being handled'),
    done: ended('已销号', 'Done'),
  },
  steps: {
    raise: {
      title: term('触发', 'Raise'),
      from: ['draft'],
      to: 'raised',
      by: [...everySide, ...township, 'judicial-office', 'petition-clerk'],
      payload: because,
    },
    report: {
      title: term('上报', 'Report'),
      from: ['raised'],
      to: 'reported',
      by: [...everySide, 'director', 'judicial-office', 'petition-clerk'],
      payload: onDay,
    },
    confer: { title: term('会商', 'Confer'), from: ['reported'], to: 'conferring', by: bothOffices, payload: onDay },
    handle: {
      title: term('处置', 'Handle'),
      from: ['reported', 'conferring'],
      to: 'handling',
      by: everySide,
      payload: onDay,
    },
    finish: {
      title: term('销号', 'Finish'),
      from: ['handling'],
      to: 'done',
      by: office,
      payload: onDay,
      needs: everyTaskDone,
    },
  },
} as const;

/** M10: sensitive cases both offices take up together; major and urgent ones are reported at once (信访工作条例第二十五条). */
export const majorCase = defineMatterKind({
  code: 'M10',
  title: term('重大案件协调', 'Major case'),
  source: '二(一)4；信访工作条例第二十五条',
  fields: {
    category: choice(sensitiveCategories, { label: term('类别', 'Category') }),
    people: count({ label: term('涉及人数', 'People'), unit: term('人', 'people') }),
    demands: longText({ label: term('诉求', 'Demands') }),
    risk: choice(riskLevels, { label: term('风险等级', 'Risk'), merge: 'max' }),
    inCourt: yesNo({ label: term('是否已诉', 'In court') }),
    leadOrgId: organisation({ label: term('牵头单位', 'Lead') }),
    calmedBy: person({ label: term('稳控责任人', 'In charge of calm') }),
  },
  states: coordination.states,
  steps: coordination.steps,
});

/** M23: the same for a bankruptcy many people depend on. */
export const majorBankruptcy = defineMatterKind({
  code: 'M23',
  title: term('重大破产府院协调', 'Major bankruptcy'),
  source: '二(二)',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    grounds: longText({ label: term('重大原因', 'Why it is major') }),
    creditors: count({ label: term('债权人数', 'Creditors'), unit: term('人', 'people') }),
    plan: longText({ label: term('维稳预案', 'Plan to keep calm') }),
  },
  states: coordination.states,
  steps: coordination.steps,
});

function hasEnding({ ending }: { ending?: string | undefined }): Reason | undefined {
  return (ending ?? '') === '' ? matterReasons.resolutionMissing : undefined;
}

/** M41: a petition about a lawsuit is resolved by both sides, or ended by a document. */
export const courtPetition = defineMatterKind({
  code: 'M41',
  title: term('涉诉信访联动化解', 'Petition about a lawsuit'),
  source: '二(三)',
  fields: {
    courtCaseNo: courtCaseNo({ label: term('案号', 'Case number') }),
    plan: longText({ label: term('化解方案', 'Plan') }),
    leader: person({ label: term('包案领导', 'Leader in charge') }),
    ending: longText({ label: term('化解协议或终结文书', 'Settlement or document that ends it') }),
  },
  states: {
    assigned: state('已交办', 'Assigned'),
    resolving: state('化解中', 'Being resolved'),
    resolved: ended('已息访', 'Resolved'),
    terminated: ended('已终结', 'Terminated'),
  },
  steps: {
    assign: {
      title: term('交办', 'Assign'),
      from: ['draft'],
      to: 'assigned',
      by: [...bothOffices, 'petition-clerk'],
      payload: onDay,
    },
    resolve: {
      title: term('开始化解', 'Begin'),
      from: ['assigned'],
      to: 'resolving',
      by: [...everySide, 'petition-clerk'],
      payload: onDay,
    },
    finish: {
      title: term('息访', 'Resolve'),
      from: ['resolving'],
      to: 'resolved',
      by: [...bothOffices, 'petition-clerk'],
      payload: onDay,
      needs: hasEnding,
    },
    terminate: {
      title: term('终结', 'Terminate'),
      from: ['resolving'],
      to: 'terminated',
      by: court,
      payload: onPaper,
      needs: hasEnding,
    },
  },
});
