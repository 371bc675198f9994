import { mediationReasons } from '../flow/mediation/reasons.ts';
import { petitionReasons } from '../flow/petition/reasons.ts';
import { flowReasons, reason, type Reason } from '../flow/reason.ts';

/** Why somebody may not create or change a document, in words that say what to do. */
export const accessReasons = {
  region: reason(
    'access.region',
    '此件不属于您所在的区县，请由当地人员录入',
    'The document belongs to another district; somebody there has to enter it',
  ),
  author: reason(
    'access.author',
    '只能以本人名义新建，请用自己的账号登录后录入',
    'A document is made in one’s own name: sign in with your own account',
  ),
  eventAuthor: reason(
    'access.event-author',
    '办理步骤由经办人本人登记，请他用自己的账号登记',
    'A step is recorded by the person who takes it, with the own account',
  ),
  mayNotCreate: reason(
    'access.may-not-create',
    '您的岗位或单位不能新建此件，内容已保留，请联系本单位负责人',
    'Your role or body does not open such a document; your words are kept, ask the person in charge',
  ),
  notYours: reason(
    'access.not-yours',
    '此件不在您的权限范围，您写的内容已保留，会转给现在的承办人',
    'The document is not within your reach; your words are kept and go to those who have it now',
  ),
  readOnly: reason(
    'access.read-only',
    '此件您可以查看，不能修改；需要更正请联系承办人',
    'You may read the document but not change it; ask the person who handles it',
  ),
} as const;

const all: readonly Reason[] = [accessReasons, flowReasons, mediationReasons, petitionReasons].flatMap((reasons) =>
  Object.values<Reason>(reasons),
);

/** Finds the wording of a reason by its code, as a receipt of the server carries it. */
export function findReason(code: string): Reason | undefined {
  return all.find((known) => known.code === code);
}
