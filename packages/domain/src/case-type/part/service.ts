import { attachments } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { date } from '../../field/date.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term, type Term } from '../../term.ts';
import { serviceModes } from '../../vocabulary/service-mode.ts';

/** How and when a paper reached its receiver: every period counts from such a record. */
export const service = (label: Term = term('送达', 'Service')) =>
  record(
    {
      mode: choice(serviceModes, { label: term('送达方式', 'Mode of service') }),
      at: date({ label: term('送达日期', 'Date served') }),
      receiver: personName({ label: term('受送达人', 'Receiver') }),
      signed: yesNo({ label: term('送达回证已签收', 'Receipt signed') }),
      witness: personName({ label: term('见证人', 'Witness') }),
      proof: attachments({ label: term('送达凭证', 'Proof of service') }),
      note: text({ label: term('备注', 'Note') }),
    },
    { label },
  );
