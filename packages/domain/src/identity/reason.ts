import { term, type Term } from '../term.ts';

/** How sure we are: `error` is certainly wrong, `warn` may be right and asks for a look. Callers decide what blocks. */
export type Level = 'ok' | 'warn' | 'error';

/** Whether the invented identities of tests (area 99, phone 100, court 测) pass or are refused. */
export type Mode = 'production' | 'test';

/** Every reason an identity check can give, in words that say what to do. */
export const reasons = {
  'id.form': term('身份证号应为18位，请对照证件核对', 'The number has 18 characters: compare it with the card'),
  'id.check': term(
    '身份证号校验不符，请逐位核对',
    'The check digit does not fit: read the number again digit by digit',
  ),
  'id.date': term(
    '身份证号中的出生日期不存在，请核对第7至14位',
    'The birth date in it does not exist: check characters 7 to 14',
  ),
  'id.future': term(
    '身份证号中的出生日期晚于今天，请核对第7至14位',
    'The birth date in it lies in the future: check characters 7 to 14',
  ),
  'id.age': term('按身份证号年龄超过120岁，请核对', 'By this number the person is over 120: please check'),
  'id.area': term('身份证号前两位不是省级代码，请核对', 'The first two digits are no province: please check'),
  'id.old': term(
    '这是15位旧身份证号，仅供查阅历史材料，请补登18位号码',
    'An old 15-digit number, for old files only: add the new one',
  ),
  'id.sex': term('身份证号与所填性别不一致，请核对', 'The number and the sex given differ: please check'),
  'id.birth-date': term(
    '身份证号与所填出生日期不一致，请核对',
    'The number and the birth date given differ: please check',
  ),
  'id.test': term('这是测试用身份证号，正式系统不能使用', 'A number for tests only: it cannot be used here'),
  'uscc.form': term(
    '统一社会信用代码应为18位数字和大写字母（不含I、O、S、V、Z），请对照证照核对',
    'The code has 18 digits and capitals without I, O, S, V, Z: compare it with the licence',
  ),
  'uscc.check': term(
    '统一社会信用代码校验不符；少数早期代码如此，请对照证照确认',
    'The check character does not fit; some early codes are so: confirm with the licence',
  ),
  'uscc.organisation': term(
    '代码中的组织机构代码校验不符，请对照证照确认',
    'The organisation part does not fit its check: confirm with the licence',
  ),
  'uscc.department': term(
    '代码首位不是已知的登记管理部门，请对照证照确认',
    'The first character is no known registry: confirm with the licence',
  ),
  'uscc.test': term('这是测试用代码，正式系统不能使用', 'A code for tests only: it cannot be used here'),
  'phone.form': term(
    '电话号码格式不对，手机11位，座机请加区号',
    'Not a telephone number: mobiles have 11 digits, landlines need the area code',
  ),
  'phone.none': term(
    '没有电话，请在联系备注里写明找谁转达',
    'No telephone: say in the note through whom to reach the person',
  ),
  'phone.test': term('这是测试用号码，正式系统不能使用', 'A number for tests only: it cannot be used here'),
  'court.form': term(
    '案号格式不对，应如（2026）某0101民初1号，请对照文书核对',
    'Not a court case number: compare it with the paper',
  ),
  'court.old': term(
    '这是2016年以前的旧案号，按原样保存，请对照文书确认',
    'An old number from before 2016: kept as written, confirm with the paper',
  ),
  'court.year': term('案号年度晚于今年，请核对', 'The year of the number lies in the future: please check'),
  'court.type': term('案号类型代字不常见，请对照文书确认', 'An uncommon type code: confirm with the paper'),
  'court.test': term('这是测试法院的案号，正式系统不能使用', 'A number of the test court: it cannot be used here'),
  'name.short': term('姓名应与证件一致，一般不少于2个字', 'The name as on the paper, as a rule two characters or more'),
  'name.long': term('姓名超过50个字，请核对', 'The name has more than 50 characters: please check'),
  'name.sign': term(
    '姓名含有数字或标点，请按证件填写；间隔号用“·”',
    'Digits or marks in the name: write it as on the paper, with the middle dot ·',
  ),
} as const satisfies Record<string, Term>;

/** The code of a reason. */
export type Reason = keyof typeof reasons;

/** What every identity check returns: the cleaned value, how sure we are, and why not. */
export interface Check {
  value: string;
  level: Level;
  reason?: Reason;
}

/** Cleans what people type: blanks out, full-width signs to half-width, letters to capitals. */
export function toHalfWidth(value: string): string {
  return value.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
