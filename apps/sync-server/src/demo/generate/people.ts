import { creditCodeCheckSign, organisationCheckSign } from '@jiefen/domain/identity/credit-code';
import { residentIdCheckSign } from '@jiefen/domain/identity/resident-id';
import type { Random } from '../../simulator/random.ts';

const testArea = '990101';
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const maleNames =
  '德厚 长根 守业 永健 国庆 文杰 立伟 广林 云飞 清河 振国 建军 志刚 海涛 凤山 玉林 宝柱 春生 金贵 小龙 大勇 明远'.split(
    ' ',
  );
const femaleNames =
  '桂芝 春梅 秀英 玉兰 凤霞 翠云 小玲 红梅 秀珍 玉华 晓琳 文静 淑芬 丽娟 桂荣 雪梅 金凤 亚男 冬梅 艳秋 海燕 素珍'.split(
    ' ',
  );
const occupations = ['农民', '农民', '农民', '个体工商户', '务工', '退休', '建筑工人', '养殖户', '教师', '司机'];
const companyWords = ['恒安', '瑞丰', '长青', '佳和', '永信', '宏达', '顺康', '金桥'];

/** A person as a document holds them, whose numbers can belong to nobody. */
export interface Somebody {
  id: string;
  kind: 'person';
  name: string;
  sex: '1' | '2';
  nation: '01';
  birthDate: string;
  idType: 'resident-id';
  idNumber: string;
  occupation: string;
  phone: string;
  address: string;
  household: string;
}

/** A company likewise. */
export interface Company {
  id: string;
  kind: 'legal-person';
  name: string;
  creditCode: string;
  legalRep: string;
  phone: string;
  address: string;
}

/** Invents a person who lives at an address. */
export function inventPerson(random: Random, id: string, address: string): Somebody {
  const female = random.chance(0.5);
  const birthDate = `${1942 + random.below(62)}-${twoDigits(1 + random.below(12))}-${twoDigits(1 + random.below(28))}`;
  return {
    id,
    kind: 'person',
    name: inventName(random, female),
    sex: female ? '2' : '1',
    nation: '01',
    birthDate,
    idType: 'resident-id',
    idNumber: residentId(birthDate, 2 * random.below(500) + (female ? 0 : 1)),
    occupation: random.pick(occupations),
    phone: inventPhone(random),
    address,
    household: address,
  };
}

/** Invents a company of a kind, such as 物业服务有限公司. */
export function inventCompany(random: Random, id: string, kind: string, address: string): Company {
  return {
    id,
    kind: 'legal-person',
    name: `测试市${random.pick(companyWords)}${kind}`,
    creditCode: creditCode(random),
    legalRep: inventName(random, random.chance(0.4)),
    phone: inventPhone(random),
    address,
  };
}

/** Invents a name. */
export function inventName(random: Random, female: boolean): string {
  return random.pick(surnames) + random.pick(female ? femaleNames : maleNames);
}

function inventPhone(random: Random): string {
  return `100${String(random.below(100_000_000)).padStart(8, '0')}`;
}

function residentId(birthDate: string, serial: number): string {
  const first17 = `${testArea}${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
  return first17 + residentIdCheckSign(first17);
}

function creditCode(random: Random): string {
  const organisation = `MAT${String(random.below(100_000)).padStart(5, '0')}`;
  const first17 = `91${testArea}${organisation}${organisationCheckSign(organisation)}`;
  return first17 + creditCodeCheckSign(first17);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
