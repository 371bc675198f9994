import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { term } from '../term.ts';
import { partyRoles } from '../vocabulary/party-role.ts';
import { riskLevels } from '../vocabulary/risk-level.ts';
import { vulnerabilities } from '../vocabulary/vulnerability.ts';
import { area } from './area.ts';
import { attachment, attachments } from './attachment.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { count } from './count.ts';
import { courtCaseNo } from './court-case-no.ts';
import { creditCode } from './credit-code.ts';
import { dateTime } from './date-time.ts';
import { date } from './date.ts';
import { division } from './division.ts';
import { idNumber } from './id-number.ts';
import type { Field, KindName } from './kind.ts';
import { list } from './list.ts';
import { longText } from './long-text.ts';
import { money } from './money.ts';
import { parties, partyFields } from './party.ts';
import { personName } from './person-name.ts';
import { phone } from './phone.ts';
import { place } from './place.ts';
import { quantity } from './quantity.ts';
import { record } from './record.ts';
import { organisation, organisations, partyReference, partyReferences, people, person } from './reference.ts';
import { tags } from './tags.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

const label = { label: term('字段', 'Field') };
const name = {
  name: personName({ label: term('姓名', 'Name') }),
  sum: money({ label: term('金额', 'Amount') }),
};
const file = { id: 'f1', digest: 'ab'.repeat(32), mime: 'image/jpeg', size: 1200, name: '塌墙全景.jpg' };

/** For each kind: a field, a stored value, its words in Chinese and in English, and values that are none. */
const kinds: Record<KindName, [Field, unknown, string, string, unknown[]]> = {
  text: [text(label), '南坡', '南坡', '南坡', [1, null, 'x'.repeat(201)]],
  'long-text': [longText(label), '第一行\n第二行', '第一行\n第二行', '第一行\n第二行', [{}, 'x'.repeat(20_001)]],
  tags: [tags(label), ['吴长根', '郑春梅'], '吴长根、郑春梅', '吴长根, 郑春梅', ['吴长根', [1]]],
  date: [date(label), '2026-04-05', '2026年4月5日', '5 Apr 2026', ['2026-02-29', '2026-4-5', '2026-13-01', '']],
  'date-time': [
    dateTime(label),
    '2026-04-15T23:30:00Z',
    '2026年4月16日 07:30',
    '16 Apr 2026 07:30',
    ['2026-04-15', '2026-04-15T18:30:00', '2026-04-15 18:30'],
  ],
  choice: [choice(partyRoles, label), 'applicant', '申请人', 'Applicant', ['plaintiff', 1]],
  choices: [
    choices(vulnerabilities, label),
    ['elder-80', 'illiterate'],
    '八十周岁以上老年人、不识字',
    'Aged 80 or over, Cannot read',
    [['old'], 'elder-80'],
  ],
  'yes-no': [yesNo(label), true, '是', 'Yes', ['是', 1]],
  count: [count({ ...label, unit: term('人', 'people') }), 4, '4 人', '4 people', [-1, 1.5, '4', Number.NaN]],
  quantity: [quantity({ ...label, unit: term('天', 'days') }), 70.5, '70.5 天', '70.5 days', [-1, Infinity, '70']],
  money: [money(label), 123450, '¥1,234.50', '¥1,234.50', [-1, 0.5, '600', 2 ** 53]],
  area: [area(label), 0.8, '0.80 亩', '0.80 mu', [-0.1, '0.8']],
  place: [
    place(label),
    { text: '南坡村3组', divisionCode: '990101100201', lat: 43.000121, lng: 125.000342, accuracy: 18 },
    '南坡村3组',
    '南坡村3组',
    ['南坡村3组', { lat: 43 }, { text: '南坡村', lat: 143, lng: 0 }, { text: '南坡村', divisionCode: '99010' }],
  ],
  division: [division(label), '990101100', '990101100', '990101100', ['9901', '99010110', 990101]],
  'person-name': [personName(label), '阿依古丽·买买提', '阿依古丽·买买提', '阿依古丽·买买提', [1]],
  'id-number': [idNumber(label), '99010119700101001X', '99010119700101001X', '99010119700101001X', [99]],
  'credit-code': [creditCode(label), '91990101MAQTEXT1X0', '91990101MAQTEXT1X0', '91990101MAQTEXT1X0', [91]],
  phone: [phone(label), '10000000001', '10000000001', '10000000001', [10000000001]],
  'court-case-no': [courtCaseNo(label), '（2026）测0101民初1号', '（2026）测0101民初1号', '（2026）测0101民初1号', [1]],
  organisation: [organisation(label), 'pmc-np', '南坡村调委会', '南坡村调委会', ['', ['pmc-np']]],
  organisations: [
    organisations(label),
    ['pmc-np', 'pmc-x'],
    '南坡村调委会、pmc-x',
    '南坡村调委会, pmc-x',
    ['pmc-np', ['']],
  ],
  person: [person(label), 'u-zhao', '赵德厚', '赵德厚', ['']],
  people: [people(label), ['u-zhao'], '赵德厚', '赵德厚', ['u-zhao']],
  'party-reference': [partyReference(label), 'p1', '吴长根', '吴长根', [1]],
  'party-references': [partyReferences(label), ['p1'], '吴长根', '吴长根', ['p1']],
  attachment: [
    attachment(label),
    file,
    '塌墙全景.jpg',
    '塌墙全景.jpg',
    [{ ...file, digest: 'ab' }, 'f1', { id: 'f1' }],
  ],
  attachments: [
    attachments(label),
    [file, { ...file, id: 'f2', name: '草图', removed: true }],
    '塌墙全景.jpg',
    '塌墙全景.jpg',
    [file, [{ ...file, size: -1 }]],
  ],
  record: [
    record(name, label),
    { name: '吴长根', sum: 60000 },
    '姓名：吴长根；金额：¥600.00',
    'Name: 吴长根; Amount: ¥600.00',
    ['吴长根', { sum: '600' }],
  ],
  list: [
    list(name, label),
    [
      { id: '1', name: '吴长根' },
      { id: '2', name: '删去的', removed: true },
      { id: '3', sum: 100 },
    ],
    '1. 姓名：吴长根\n2. 金额：¥1.00',
    '1. Name: 吴长根\n2. Amount: ¥1.00',
    [{ id: '1' }, [{ name: '吴长根' }], [{ id: '', name: '吴长根' }]],
  ],
  parties: [
    parties(partyFields, label),
    [{ id: 'p1', role: 'applicant', name: '吴长根', sex: '1' }],
    '1. 当事人地位：申请人；姓名／名称：吴长根；性别：男',
    '1. Role: Applicant; Name: 吴长根; Sex: Male',
    [[{ id: 'p1', role: 'plaintiff' }], [{ role: 'applicant' }]],
  ],
};

const names = new Map([
  ['pmc-np', '南坡村调委会'],
  ['u-zhao', '赵德厚'],
  ['p1', '吴长根'],
]);
const nameOf = (id: string) => names.get(id);

describe.each(Object.entries(kinds))('the kind %s', (kind, [field, value, zh, en, wrong]) => {
  test('is named as it is keyed', () => expect(field.kind).toBe(kind));
  test('keeps a good value as it is', () => expect(v.parse(field.schema, value)).toEqual(value));
  test('is worded in Chinese', () => expect(field.toText(value, 'zh', nameOf)).toBe(zh));
  test('is worded in English', () => expect(field.toText(value, 'en', nameOf)).toBe(en));
  test.each(wrong.map((value) => [value]))('refuses %j', (bad) => expect(v.is(field.schema, bad)).toBe(false));
});

test('words of a newer version inside a record and a list are kept', () => {
  const newer = [{ id: '1', name: '吴长根', mood: '平和' }];
  expect(v.parse(list(name, label).schema, newer)).toEqual(newer);
});

test.each([
  [personName(label), '吴长根', '吴＊＊'],
  [idNumber(label), '99010119700101001X', '990***********001X'],
  [idNumber(label), 'E123', '****'],
  [phone(label), '10000000001', '100****0001'],
  [phone(label), '无', '无'],
])('shields a value where it must not be read', (field, value, shielded) => {
  expect(field.mask?.(value)).toBe(shielded);
});

test('identity papers and telephones are sensitive without being told', () => {
  expect([idNumber(label).sensitive, phone(label).sensitive]).toEqual(['identity', 'contact']);
  expect(phone({ ...label, sensitive: 'minor' }).sensitive).toBe('minor');
});

test('graded values have a rank for merging by maximum', () => {
  const risk = choice(riskLevels, { ...label, merge: 'max' });
  expect(risk.rank?.('red')).toBeGreaterThan(risk.rank?.('orange') ?? Infinity);
});

test.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [100, '¥1.00'],
  [99999, '¥999.99'],
  [100000, '¥1,000.00'],
  [123456789, '¥1,234,567.89'],
])('%i fen are shown as %s', (fen, shown) => {
  expect(money(label).toText(fen, 'zh')).toBe(shown);
});
