import { attachment } from '../../field/attachment.ts';
import { choice } from '../../field/choice.ts';
import { date } from '../../field/date.ts';
import type { Fields } from '../../field/kind.ts';
import { list } from '../../field/list.ts';
import { personName } from '../../field/person-name.ts';
import { record } from '../../field/record.ts';
import { organisation, partyReference, person } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { term } from '../../term.ts';
import { signatureModes } from '../../vocabulary/signature-mode.ts';
import { signers } from '../../vocabulary/signer.ts';

/** What is recorded of one signature. */
export const signatureFields = {
  signer: choice(signers, { label: term('签名人身份', 'Who signs') }),
  partyId: partyReference({ label: term('当事人', 'Party') }),
  name: personName({ label: term('姓名', 'Name') }),
  mode: choice(signatureModes, { label: term('签名方式', 'Way of signing') }),
  at: date({ label: term('签名日期', 'Date signed') }),
  readAloudBy: personName({ label: term('宣读人', 'Read aloud by') }),
  image: attachment({ label: term('签名图像', 'Image of the signature') }),
  note: text({ label: term('备注', 'Note') }),
} as const satisfies Fields;

/** Who put a name to a paper, when and how; required signers are listed before they have signed. */
export const signatures = () => list(signatureFields, { label: term('签名', 'Signatures') });

/** The seal of the committee or body: held by another person, often days later than the signatures. */
export const seal = () =>
  record(
    {
      organisationId: organisation({ label: term('盖章单位', 'Sealed by') }),
      name: text({ label: term('印章名称', 'Name on the seal') }),
      at: date({ label: term('盖章日期', 'Date sealed') }),
      by: person({ label: term('用印人', 'Person who sealed') }),
    },
    { label: term('印章', 'Seal') },
  );
