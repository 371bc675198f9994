import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** Why a mediation ends without agreement. */
export const terminationReasons = defineVocabulary({
  name: 'terminationReason',
  title: term('终止原因', 'Reason for ending'),
  source: '人民调解法第二十六条；最高人民法院在线调解规则第二十五条',
  options: [
    { code: 'no-agreement', name: term('当事人分歧较大且难以达成调解协议', 'Too far apart to agree') },
    { code: 'refused', name: term('一方当事人拒绝继续调解', 'A party refuses to go on') },
    { code: 'unreachable', name: term('无法联系当事人', 'A party cannot be reached') },
    { code: 'expired', name: term('期限届满未合意延长', 'Time is up and not extended by consent') },
    { code: 'unsigned', name: term('当事人拒绝签章', 'A party refuses to sign') },
    { code: 'settled', name: term('当事人自行和解', 'The parties settled themselves') },
    { code: 'withdrawn', name: term('当事人撤回申请', 'The application was withdrawn') },
    { code: 'crime', name: term('涉嫌犯罪，移送有关机关', 'Suspected crime, handed to the authority') },
    { code: 'not-suitable', name: term('不适宜人民调解', 'Not suitable for mediation') },
    { code: 'other', name: term('其他', 'Other') },
  ],
});
