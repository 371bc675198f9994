import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** How a case goes back to the court. */
export const referralResults = defineVocabulary({
  name: 'referralResult',
  title: term('委托调解结果', 'Result of the referral'),
  source: '人民法院在线调解规则第二十五条；特邀调解规定第二十六条',
  options: [
    { code: 'agreed-withdraw', name: term('达成协议，撤诉', 'Agreed, suit withdrawn') },
    { code: 'agreed-performed', name: term('达成协议，即时履行', 'Agreed and performed at once') },
    { code: 'agreed-document', name: term('达成协议，请求出具文书', 'Agreed, court document asked') },
    { code: 'failed', name: term('未达成协议', 'No agreement') },
    { code: 'unreachable', name: term('无法联系', 'Cannot be reached') },
    { code: 'refused', name: term('一方拒绝', 'A party refuses') },
    { code: 'expired', name: term('期限届满未合意延长', 'Time is up, not extended') },
    { code: 'unsigned', name: term('拒绝签章', 'Refused to sign') },
    { code: 'settled', name: term('自行和解', 'Settled themselves') },
  ],
});
