import type { Organisation } from '@jiefen/domain/access/people';
import type { Random } from '../../simulator/random.ts';

const inventedVillages = ['东岗村', '石桥村', '柳树屯村', '大泉眼村', '西沟村', '新立村'];

/** Where a generated case happens. */
export interface Town {
  /** Such as 白桦镇. */
  town: string;
  village: string;
  divisionCode: string;
  /** The township that governs it, nine digits. */
  jurisdiction: string;
}

/** Reads the township, and the village if it is one's own, out of the name of a committee. */
export function townOf(committee: Organisation, random: Random): Town {
  const [, town = committee.name, village] = /^(.+?(?:镇|乡|街道))(.+村)?人民调解委员会$/.exec(committee.name) ?? [];
  const divisionCode = committee.divisionCode ?? '';
  return {
    town,
    village: village ?? random.pick(inventedVillages),
    divisionCode,
    jurisdiction: divisionCode.slice(0, 9),
  };
}

/** Invents an address in a village. */
export function inventAddress({ town, village }: Town, random: Random): string {
  return `测试省测试市青禾区${town}${village}${1 + random.below(8)}组${1 + random.below(60)}号`;
}
