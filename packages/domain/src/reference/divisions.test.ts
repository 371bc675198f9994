import { expect, test } from 'vitest';
import { divisionsOf } from './divisions.ts';

const body = (id: string, name: string, divisionCode?: string) => ({ id, name, type: '', divisionCode });

test('townships and villages take their names from the bodies that govern them', () => {
  expect(
    divisionsOf([
      body('1', '望河乡人民政府', '990101200'),
      body('2', '松泉街道办事处', '990101001'),
      body('3', '白桦镇南坡村人民调解委员会', '990101100201'),
      body('4', '望河乡司法所', '990101200'),
      body('5', '人民法院', '990101'),
      body('6', '自然资源局'),
    ]),
  ).toEqual([
    { code: '990101001', name: '松泉街道' },
    { code: '990101100201', name: '白桦镇南坡村' },
    { code: '990101200', name: '望河乡' },
  ]);
});
