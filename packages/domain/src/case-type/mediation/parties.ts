import { attachments } from '../../field/attachment.ts';
import { choices } from '../../field/choices.ts';
import { date } from '../../field/date.ts';
import { idNumber } from '../../field/id-number.ts';
import { list } from '../../field/list.ts';
import { parties, partyFields } from '../../field/party.ts';
import { personName } from '../../field/person-name.ts';
import { phone } from '../../field/phone.ts';
import { partyReferences } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { term } from '../../term.ts';
import { agentPowers } from '../../vocabulary/agent-power.ts';
import type { Group } from '../define.ts';

/** Who is in dispute and who acts for them. */
export const partiesGroup = {
  title: term('当事人', 'Parties'),
  fields: {
    parties: parties(partyFields, {
      label: term('当事人', 'Parties'),
      need: 'submit',
      atLeast: 2,
      quick: true,
    }),
    partiesNote: text({ label: term('当事人说明', 'Note on the parties') }),
    agents: list(
      {
        forPartyIds: partyReferences({ label: term('被代理人', 'Acts for') }),
        name: personName({ label: term('代理人', 'Agent') }),
        relation: text({ label: term('与被代理人关系', 'Relation') }),
        powers: choices(agentPowers, { label: term('代理权限', 'Powers') }),
        authority: text({ label: term('权限说明', 'Note on the powers') }),
        idNumber: idNumber({ label: term('证件号码', 'Number of the paper') }),
        phone: phone({ label: term('联系方式', 'Telephone') }),
        appointedAt: date({ label: term('委托日期', 'Date appointed') }),
        letter: attachments({ label: term('授权委托书', 'Letter of authority') }),
      },
      { label: term('代理人', 'Agents') },
    ),
  },
} as const satisfies Group;
