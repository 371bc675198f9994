import { count } from '../../field/count.ts';
import { division } from '../../field/division.ts';
import type { Fields } from '../../field/kind.ts';
import { identityFields, parties } from '../../field/party.ts';
import { phone } from '../../field/phone.ts';
import { partyReferences } from '../../field/reference.ts';
import { text } from '../../field/text.ts';
import { yesNo } from '../../field/yes-no.ts';
import { term } from '../../term.ts';
import type { Group } from '../define.ts';

const petitionerFields = {
  ...identityFields,
  mobile: phone({ label: term('手机', 'Mobile') }),
  addressDivision: division({ label: term('常住地区划', 'Division of residence') }),
  householdDivision: division({ label: term('户口所在地区划', 'Division of registration') }),
  mailAddress: text({ label: term('通讯地址', 'Mailing address'), sensitive: 'contact' }),
  politicalStatus: text({ label: term('政治身份', 'Political status') }),
  originStatus: text({ label: term('国籍或港澳台身份', 'Nationality or Hong Kong, Macao, Taiwan status') }),
  keyPerson: yesNo({ label: term('重点人员标志', 'Person of special attention'), sensitive: 'identity' }),
} as const satisfies Fields;

/** Who petitions, how many they are, and how far their names are shielded. */
export const petitionersGroup = {
  title: term('信访人', 'Petitioners'),
  fields: {
    petitioners: parties(petitionerFields, {
      when: [
        { key: 'purpose', is: ['suggestion', 'claim'] },
        { key: 'anonymous', is: [false] },
      ],
      label: term('信访人', 'Petitioners'),
      need: 'submit',
      quick: true,
    }),
    representativeIds: partyReferences({
      label: term('推选代表', 'Representatives'),
      hint: term('不超过5人（信访工作条例第二十条）', 'At most five (art. 20)'),
    }),
    representativeNote: text({ label: term('代表推选说明', 'Note on the representatives') }),
    peopleCount: count({ label: term('信访人数', 'Number of petitioners'), unit: term('人', 'people') }),
    involvedPeople: count({ label: term('涉及人数', 'People involved'), unit: term('人', 'people') }),
    visitors: count({ label: term('实际来访人数', 'People who came'), unit: term('人', 'people') }),
    groupVisit: yesNo({ label: term('集体访', 'Group visit') }),
    jointLetter: yesNo({ label: term('联名信', 'Joint letter') }),
    anonymous: yesNo({ label: term('匿名', 'Anonymous') }),
    confidential: yesNo({ label: term('保密', 'Confidential') }),
    secrecyNote: text({ label: term('保密级别', 'Level of secrecy') }),
    publicConsent: yesNo({ label: term('同意公开', 'Agrees to publication') }),
    skipLevel: yesNo({ label: term('越级', 'Level skipped') }),
    groupWish: text({ label: term('群体意愿', 'Wish of the group') }),
    minorInvolved: yesNo({ label: term('涉及未成年人', 'Concerns a minor') }),
  },
} as const satisfies Group;
