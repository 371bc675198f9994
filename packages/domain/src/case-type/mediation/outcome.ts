import { choice } from '../../field/choice.ts';
import { count } from '../../field/count.ts';
import { date } from '../../field/date.ts';
import { list } from '../../field/list.ts';
import { longText } from '../../field/long-text.ts';
import { money } from '../../field/money.ts';
import { record } from '../../field/record.ts';
import { partyReference, partyReferences } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { maskAccount } from '../../identity/mask.ts';
import { term } from '../../term.ts';
import { agreementForms } from '../../vocabulary/agreement-form.ts';
import { terminationReasons } from '../../vocabulary/termination-reason.ts';
import type { Group } from '../define.ts';
import { service } from '../part/service.ts';
import { seal, signatures } from '../part/signature.ts';

/** The agreement, or why there is none. When it takes effect is computed from signatures and seal (arts 29, 30). */
export const outcome = {
  title: term('调解结果', 'Outcome'),
  fields: {
    agreement: record(
      {
        form: choice(agreementForms, { label: term('协议形式', 'Form'), need: 'agreement' }),
        no: text({ label: term('协议编号', 'Number') }),
        madeAt: date({ label: term('签订日期', 'Made on'), need: 'agreement' }),
        facts: longText({ label: term('纠纷主要事实', 'Main facts'), need: 'agreement' }),
        issues: list({ text: longText({ label: term('争议', 'Issue') }) }, { label: term('争议事项', 'Issues') }),
        terms: list(
          {
            text: longText({ label: term('条款', 'Term') }),
            payerIds: partyReferences({ label: term('给付人', 'Payer') }),
            payeeIds: partyReferences({ label: term('收款人', 'Payee') }),
            amountFen: money({ label: term('金额', 'Amount') }),
            due: date({ label: term('期限', 'Due') }),
          },
          { label: term('协议内容', 'Terms'), need: 'agreement' },
        ),
        amountFen: money({ label: term('涉及金额', 'Amount') }),
        amountNote: text({ label: term('金额说明', 'Note on the amount') }),
        performMode: text({ label: term('履行方式', 'Way of performing'), need: 'agreement' }),
        performBy: date({ label: term('履行期限', 'To be performed by'), need: 'agreement' }),
        account: { ...text({ label: term('收款账户', 'Account'), sensitive: 'identity' }), mask: maskAccount },
        defaultClause: longText({ label: term('违约责任', 'Default clause') }),
        recurring: record(
          {
            cycle: text({ label: term('给付周期', 'Cycle') }),
            from: date({ label: term('起', 'From') }),
            until: date({ label: term('止', 'Until') }),
            items: list(
              {
                payerId: partyReference({ label: term('给付人', 'Payer') }),
                payeeId: partyReference({ label: term('收款人', 'Payee') }),
                amountFen: money({ label: term('每期金额', 'Amount each time') }),
              },
              { label: term('明细', 'Items') },
            ),
          },
          { label: term('定期给付', 'Recurring payments') },
        ),
        formReason: text({ label: term('书面理由', 'Why in writing') }),
        copies: count({ label: term('份数', 'Copies'), unit: term('份', 'copies') }),
        eSignChosen: yesNo({ label: term('各方选择电子签名', 'All choose electronic signing') }),
        eSignNote: text({ label: term('签名说明', 'Note on signing') }),
        signatures: signatures(),
        seal: seal(),
        effectiveNote: text({ label: term('生效说明', 'Note on taking effect') }),
        digest: text({ label: term('完整性摘要', 'Digest') }),
      },
      { label: term('人民调解协议', 'Mediation agreement') },
    ),
    termination: record(
      {
        at: date({ label: term('终止日期', 'Date') }),
        reason: choice(terminationReasons, { label: term('终止原因', 'Reason') }),
        note: longText({ label: term('说明', 'Explanation') }),
        remediesTold: yesNo({ label: term('已告知其他救济途径', 'Told of other remedies') }),
        notice: service(term('告知书送达', 'Service of the notice')),
        reportToCourtAt: date({ label: term('退回法院日期', 'Returned to the court') }),
        reportDocument: text({ label: term('移送文书', 'Document') }),
        basis: text({ label: term('依据', 'Basis') }),
      },
      { label: term('终止调解', 'End without agreement') },
    ),
  },
} as const satisfies Group;
