import { term } from '../term.ts';
import { capacities } from '../vocabulary/capacity.ts';
import { idTypes } from '../vocabulary/id-type.ts';
import { nations } from '../vocabulary/nation.ts';
import { partyKinds } from '../vocabulary/party-kind.ts';
import { partyRoles } from '../vocabulary/party-role.ts';
import { sexes } from '../vocabulary/sex.ts';
import { vulnerabilities } from '../vocabulary/vulnerability.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { count } from './count.ts';
import { creditCode } from './credit-code.ts';
import { date } from './date.ts';
import { idNumber } from './id-number.ts';
import type { FieldOptions, Fields } from './kind.ts';
import { type ListField, listOf } from './list.ts';
import { personName } from './person-name.ts';
import { phone } from './phone.ts';
import { record } from './record.ts';
import { text } from './text.ts';

const forPeople = { when: [{ key: 'kind', is: ['person'] }] } as const;
const forBodies = { when: [{ key: 'kind', is: ['legal-person', 'organisation'] }] } as const;
const withPaper = {
  when: [
    ...forPeople.when,
    { key: 'idType', is: idTypes.options.map(({ code }) => code).filter((code) => code !== 'none') },
  ],
};

/** Who a person or body is, and how to reach it: the fields every form asks of a party. */
export const identityFields = {
  kind: choice(partyKinds, { label: term('类别', 'Kind') }),
  name: personName({ label: term('姓名／名称', 'Name'), need: 'submit', quick: true }),
  sex: choice(sexes, { ...forPeople, label: term('性别', 'Sex') }),
  nation: choice(nations, { ...forPeople, label: term('民族', 'Ethnic group') }),
  birthDate: date({ ...forPeople, label: term('出生日期', 'Date of birth'), sensitive: 'identity' }),
  statedAge: count({ ...forPeople, label: term('年龄（自述）', 'Age as stated'), unit: term('岁', 'years') }),
  idType: choice(idTypes, { ...forPeople, label: term('证件类型', 'Identity paper') }),
  idNumber: idNumber({ ...withPaper, label: term('证件号码', 'Number of the paper'), need: 'agreement' }),
  idNote: text({
    when: [{ key: 'idType', is: ['other', 'none'] }],
    label: term('证件说明', 'Note on the paper'),
  }),
  creditCode: creditCode({
    ...forBodies,
    label: term('统一社会信用代码', 'Unified social credit code'),
    need: 'agreement',
  }),
  legalRep: personName({
    ...forBodies,
    label: term('法定代表人／负责人', 'Legal representative'),
    need: 'agreement',
  }),
  legalRepTitle: text({ ...forBodies, label: term('法定代表人职务', 'Position of the representative') }),
  occupation: text({ ...forPeople, label: term('职业或职务', 'Occupation') }),
  workUnit: text({ ...forPeople, label: term('工作单位', 'Employer') }),
  phone: phone({ label: term('联系方式', 'Telephone') }),
  contactNote: text({ label: term('联系备注', 'How to reach'), sensitive: 'contact' }),
  address: text({ label: term('现住址', 'Address'), need: 'agreement', sensitive: 'contact' }),
  household: text({ ...forPeople, label: term('户籍地址', 'Registered residence'), sensitive: 'contact' }),
  postcode: text({ label: term('邮政编码', 'Postcode') }),
  vulnerable: choices(vulnerabilities, {
    ...forPeople,
    label: term('特殊情形', 'Special circumstances'),
    sensitive: 'health',
  }),
  vulnerableNote: text({
    ...forPeople,
    label: term('特殊情形说明', 'Note on circumstances'),
    sensitive: 'health',
  }),
  capacity: choice(capacities, {
    ...forPeople,
    label: term('民事行为能力', 'Legal capacity'),
    sensitive: 'health',
  }),
  guardian: record(
    {
      name: personName({ label: term('监护人姓名', 'Name of guardian') }),
      relation: text({ label: term('与被监护人关系', 'Relation') }),
      idNumber: idNumber({ label: term('监护人证件号码', 'Number of the paper') }),
      phone: phone({ label: term('监护人联系方式', 'Telephone') }),
    },
    { ...forPeople, label: term('监护人', 'Guardian'), sensitive: 'minor' },
  ),
} as const satisfies Fields;

/** A party of a mediation case: an identity with its role. */
export const partyFields = {
  role: choice(partyRoles, { label: term('当事人地位', 'Role'), need: 'submit', quick: true }),
  ...identityFields,
} as const satisfies Fields;

/** A list of people or bodies, shown as cards with identity paper, phone and signature. */
export function parties<const Of extends Fields>(fields: Of, options: FieldOptions): ListField<Of> {
  return listOf('parties', fields, options);
}
