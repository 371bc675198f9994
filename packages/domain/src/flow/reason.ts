import { term, type Term } from '../term.ts';

/** Why something may not be done, in words that say what to do instead. */
export interface Reason {
  readonly code: string;
  readonly title: Term;
  /** The fields that are still empty, when that is the reason. */
  readonly fields?: readonly Term[];
}

/** Makes a reason from its code and its Chinese and English wording. */
export function reason(code: string, zh: string, en: string): Reason {
  return { code, title: term(zh, en) };
}

/** The reasons every flow can give. */
export const flowReasons = {
  unknownEvent: reason(
    'flow.unknown-event',
    '本机版本不认识这一步，请更新应用后查看',
    'This version does not know the step; update the app to see it',
  ),
  duplicate: reason(
    'flow.duplicate',
    '同一步骤已经收到过，无须再办',
    'The same step has been received before; nothing to do',
  ),
  alreadyDone: reason(
    'flow.already-done',
    '这一步已经办过，无须再办',
    'This step has already been done; nothing to do',
  ),
  wrongState: reason(
    'flow.wrong-state',
    '案件现在的环节不能办这一步，请看办理流程',
    'The step does not belong to the present state; see the course of the case',
  ),
  wrongTrack: reason(
    'flow.wrong-track',
    '相关手续现在的进度不能办这一步，请先办前一步',
    'The related procedure has not got that far; do the step before first',
  ),
  payload: reason(
    'flow.payload',
    '这一步填写的内容不完整或不正确，请补正后重办',
    'What was filled in for this step is incomplete or wrong; correct it and do it again',
  ),
  role: reason(
    'flow.role',
    '您的岗位不办这一步，请联系负责的人员',
    'Your role does not do this step; ask the person in charge',
  ),
  fieldsMissing: reason(
    'flow.fields-missing',
    '办这一步之前，请先填好所列各项',
    'Fill in the fields listed before this step',
  ),
} as const;
