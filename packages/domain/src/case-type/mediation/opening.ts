import { choice } from '../../field/choice.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import { applicationModes } from '../../vocabulary/application-mode.ts';
import { refusalReasons } from '../../vocabulary/refusal-reason.ts';
import type { Group } from '../define.ts';
import { signatures } from '../part/signature.ts';

/** From the application to the notice of rights: the papers that open the file. */
export const opening = {
  title: term('申请与受理', 'Application and acceptance'),
  fields: {
    application: record(
      {
        mode: choice(applicationModes, { label: term('申请方式', 'Way of applying') }),
        form: text({ label: term('申请材料', 'Paper handed in') }),
        date: date({ label: term('申请日期', 'Date of application') }),
        facts: longText({ label: term('纠纷简要情况', 'The dispute in brief') }),
        claims: list(
          { text: longText({ label: term('请求', 'Claim') }) },
          { label: term('当事人申请事项', 'What is asked') },
        ),
        declaration: longText({ label: term('自愿声明', 'Declaration of free will') }),
        signedBy: text({ label: term('签名', 'Signed by') }),
        signatures: signatures(),
      },
      { label: term('人民调解申请书', 'Application for mediation') },
    ),
    acceptance: record(
      {
        form: text({ label: term('登记表名称', 'Name of the form') }),
        date: date({ label: term('受理登记日期', 'Date of registration') }),
        registrar: personName({ label: term('登记人', 'Registrar') }),
        consent: yesNo({ label: term('各方同意调解', 'All parties consent') }),
        partiesSigned: yesNo({ label: term('当事人已签名', 'Parties have signed') }),
        sealed: yesNo({ label: term('已盖章', 'Sealed') }),
        note: longText({ label: term('备注', 'Note') }),
        signatures: signatures(),
      },
      { label: term('人民调解受理登记表', 'Register of acceptance'), need: 'accept' },
    ),
    refusal: record(
      {
        reason: choice(refusalReasons, { label: term('不予受理原因', 'Reason for not accepting') }),
        note: longText({ label: term('说明', 'Explanation') }),
        at: date({ label: term('决定日期', 'Date') }),
        otherWaysTold: yesNo({ label: term('已告知其他途径', 'Told of other ways') }),
      },
      { label: term('不予受理', 'Not accepted') },
    ),
    rightsNotice: record(
      {
        at: date({ label: term('告知日期', 'Date told') }),
        method: text({ label: term('告知方式', 'How it was told') }),
        by: personName({ label: term('告知人', 'Told by') }),
        rightsArticle: text({ label: term('权利条款', 'Article on rights') }),
        dutiesArticle: text({ label: term('义务条款', 'Article on duties') }),
        routesTold: yesNo({
          label: term('已告知诉讼途径、期限', 'Told of the way to court and its time limits'),
        }),
        signedByAll: yesNo({ label: term('各方已签名', 'All have signed') }),
        signatures: signatures(),
      },
      { label: term('当事人权利义务告知书', 'Notice of rights and duties'), need: 'accept' },
    ),
  },
} as const satisfies Group;
