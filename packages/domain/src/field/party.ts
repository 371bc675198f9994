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

/** Who a person or body is, and how to reach it: the fields every form asks of a party. */
export const identityFields = {
  kind: choice(partyKinds, { label: term('类别', 'Kind') }),
  name: personName({ label: term('姓名／名称', 'Name'), need: 'submit', quick: true }),
  sex: choice(sexes, { label: term('性别', 'Sex') }),
  nation: choice(nations, { label: term('民族', 'Ethnic group') }),
  birthDate: date({ label: term('出生日期', 'Date of birth'), sensitive: 'identity' }),
  statedAge: count({ label: term('年龄（自述）', 'Age as stated'), unit: term('岁', 'years') }),
  idType: choice(idTypes, { label: term('证件类型', 'Identity paper') }),
  idNumber: idNumber({ label: term('证件号码', 'Number of the paper'), need: 'agreement' }),
  idNote: text({ label: term('证件说明', 'Note on the paper') }),
  creditCode: creditCode({ label: term('统一社会信用代码', 'Unified social credit code') }),
  legalRep: personName({ label: term('法定代表人／负责人', 'Legal representative') }),
  legalRepTitle: text({ label: term('法定代表人职务', 'Position of the representative') }),
  occupation: text({ label: term('职业或职务', 'Occupation') }),
  workUnit: text({ label: term('工作单位', 'Employer') }),
  phone: phone({ label: term('联系方式', 'Telephone') }),
  contactNote: text({ label: term('联系备注', 'How to reach'), sensitive: 'contact' }),
  address: text({ label: term('现住址', 'Address'), need: 'agreement', sensitive: 'contact' }),
  household: text({ label: term('户籍地址', 'Registered residence'), sensitive: 'contact' }),
  postcode: text({ label: term('邮政编码', 'Postcode') }),
  vulnerable: choices(vulnerabilities, {
    label: term('特殊情形', 'Special circumstances'),
    sensitive: 'health',
  }),
  vulnerableNote: text({ label: term('特殊情形说明', 'Note on circumstances'), sensitive: 'health' }),
  capacity: choice(capacities, { label: term('民事行为能力', 'Legal capacity'), sensitive: 'health' }),
  guardian: record(
    {
      name: personName({ label: term('监护人姓名', 'Name of guardian') }),
      relation: text({ label: term('与被监护人关系', 'Relation') }),
      idNumber: idNumber({ label: term('监护人证件号码', 'Number of the paper') }),
      phone: phone({ label: term('监护人联系方式', 'Telephone') }),
    },
    { label: term('监护人', 'Guardian'), sensitive: 'minor' },
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
