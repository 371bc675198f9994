import { expect, test } from 'vitest';
import { aMediation, aParty, aPetition, aPetitioner, testId } from '../testing.ts';
import { mediationSummary, petitionSummary } from './summary.ts';

const many = Array.from({ length: 6 }, (_, at) => aParty({ id: testId(300 + at), name: `申请人${at}` }));

test.each([
  [{}, '吴长根与郑春梅屋檐排水纠纷'],
  [{ title: '两家屋檐' }, '两家屋檐'],
  [{ subType: '赡养纠纷' }, '吴长根与郑春梅赡养纠纷'],
  [{ subType: undefined }, '吴长根与郑春梅邻里纠纷'],
  [{ parties: [aParty()] }, '吴长根屋檐排水纠纷'],
  [{ parties: many, subType: undefined }, '申请人0等6人邻里纠纷'],
  [{ parties: [...many.slice(0, 3), aParty({ removed: true })] }, '申请人0、申请人1、申请人2屋檐排水纠纷'],
  [{ parties: [], subType: undefined, disputeType: undefined }, '未命名'],
])('a mediation with %j is called %s', (said, title) => {
  expect(mediationSummary(aMediation(said), 'zh').title).toBe(title);
});

test('a list row shows number, names, type and place', () => {
  expect(mediationSummary(aMediation({ caseNo: '（2026）南坡人调字第5号' }), 'zh')).toEqual({
    title: '吴长根与郑春梅屋檐排水纠纷',
    number: '（2026）南坡人调字第5号',
    names: ['吴长根', '郑春梅'],
    typeName: '邻里纠纷',
    place: '南坡村3组两家院墙之间',
  });
});

test('until the server numbers it, a case shows the number of the phone', () => {
  expect(mediationSummary(aMediation(), 'zh').number).toBe('临-NP01-0007');
});

test('in English the names stay as they are', () => {
  expect(mediationSummary(aMediation({ subType: undefined }), 'en').title).toBe('吴长根 and 郑春梅: Neighbours');
});

test.each([
  [{}, '邵云飞反映自然资源问题'],
  [{ title: '青苗补偿' }, '青苗补偿'],
  [{ confidential: true, title: '邵云飞反映补偿' }, '（保密）反映自然资源问题'],
  [{ petitioners: [] }, '群众反映自然资源问题'],
  [{ anonymous: true }, '（保密）反映自然资源问题'],
  [{ purpose: 'accusation', title: '举报某人' } as const, '（封存）群众来信来访1件'],
])('a petition with %j is called %s', (said, title) => {
  expect(petitionSummary(aPetition(said), 'zh').title).toBe(title);
});

test.each([[{ purpose: 'accusation' } as const], [{ confidential: true }]])('no name shows of %j', (said) => {
  const petitioners = [aPetitioner({ name: '邵云飞' })];
  expect(petitionSummary(aPetition({ ...said, petitioners }), 'zh').names).toEqual([]);
});
