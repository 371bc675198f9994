import { choice } from '../../field/choice.ts';
import { courtCaseNo } from '../../field/court-case-no.ts';
import { record } from '../../field/record.ts';
import { person } from '../../field/reference.ts';
import { tags } from '../../field/tags.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { repeatKinds } from '../../vocabulary/repeat-kind.ts';
import type { Group } from '../define.ts';

/** What is checked before routing: first or repeated, and whether another procedure has the matter. */
export const firstCheck = {
  title: term('初重与受理前核查', 'First or repeated, and pre-checks'),
  fields: {
    firstVisit: yesNo({ label: term('首次信访', 'First petition') }),
    firstNational: yesNo({ label: term('全国初次', 'First in the country') }),
    firstNationalForm: yesNo({ label: term('全国初次（本形式）', 'First in the country in this form') }),
    firstOffice: yesNo({ label: term('登记机构初次', 'First at this body') }),
    firstOfficeForm: yesNo({ label: term('登记机构初次（本形式）', 'First at this body in this form') }),
    firstAddressee: yesNo({ label: term('受信人初次', 'First to this addressee') }),
    repeatKind: choice(repeatKinds, { label: term('初重件类型', 'First or repeated') }),
    repeatOf: tags({ label: term('重复信访关联件', 'Repeats') }),
    repeatRule: text({ label: term('重复判定规则', 'Rule of repetition') }),
    repeatConfirmedBy: person({ label: term('重复确认人', 'Repetition confirmed by') }),
    mergedInto: text({ label: term('合并件编号', 'Merged into') }),
    preChecks: record(
      {
        courtAccepted: yesNo({ label: term('是否法院已受理', 'A court has accepted it') }),
        courtCaseNo: courtCaseNo({ label: term('法院案号', 'Court case number') }),
        judgmentEffective: yesNo({ label: term('裁判已生效', 'The judgment is in force') }),
        reconsiderationFiled: yesNo({ label: term('是否已行政复议', 'Reconsideration was asked') }),
        arbitrationAccepted: yesNo({ label: term('是否仲裁已受理', 'An arbitral body has accepted it') }),
        reviewOpinionExists: yesNo({ label: term('是否有复查复核意见书', 'A review opinion exists') }),
      },
      { label: term('受理前核查', 'Pre-checks') },
    ),
  },
} as const satisfies Group;
