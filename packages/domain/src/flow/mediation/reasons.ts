import { reason } from '../reason.ts';

/** The reasons the mediation flow gives beside the general ones. */
export const mediationReasons = {
  crimeClue: reason(
    'mediation.crime-clue',
    '涉案线索尚未排除，不能达成协议或恢复调解；请等候有关机关答复（人民调解法第二十五条）',
    'A sign of a crime is not yet cleared: wait for the authority before going on (art. 25)',
  ),
  paperOnly: reason(
    'mediation.paper-only',
    '婚姻、收养、继承等协议须纸质签名，请打印后签名或按指印（电子签名法第三条）',
    'Family agreements are signed on paper: print, then sign or fingerprint (art. 3)',
  ),
  writtenOnly: reason(
    'mediation.written-only',
    '土地承包纠纷须订立书面协议（农村土地承包经营纠纷调解仲裁法第十条）',
    'Land contract disputes need a written agreement (art. 10)',
  ),
  notASigner: reason(
    'mediation.not-a-signer',
    '协议书未列此人签名，请核对或重新拟定协议书',
    'The agreement does not list this signer: check, or draw it up again',
  ),
  refused: reason(
    'mediation.signature-refused',
    '拒绝签名不发生签名效力，请继续调解、重新拟定或终止调解',
    'A refusal is no signature: go on mediating, draw it up again, or end the mediation',
  ),
  signedAlready: reason(
    'mediation.signed-already',
    '此人已在本版协议书上签名，无须再签',
    'This person has signed this version already',
  ),
  followUpFirst: reason(
    'mediation.follow-up-first',
    '请先回访当事人再结案（人民调解法第三十一条）',
    'Visit the parties before closing the case (art. 31)',
  ),
  reportBackFirst: reason(
    'mediation.report-back-first',
    '移送单位还在等结果，请先反馈再归档',
    'The referring body waits for the result: report it before archiving',
  ),
} as const;
