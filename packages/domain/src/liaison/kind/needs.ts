import type { Reason } from '../../flow/reason.ts';
import type { MatterFacts } from './define.ts';
import { matterReasons } from './reasons.ts';

type Rule = (own: unknown, matter: MatterFacts) => Reason | undefined;

const standing = <Element extends { removed?: boolean | undefined }>(list: readonly Element[] | undefined) =>
  (list ?? []).filter(({ removed }) => removed !== true);

/** `地名简称+法建〔年〕N号`, the number of judicial advice (司法建议工作规定). */
const adviceNumber = /^\p{Script=Han}{1,6}法建〔\d{4}〕(?:测)?\d+号$/u;

/** Judicial advice goes out numbered, problem by problem. */
export const isNumberedAdvice: Rule = (_own, { docNo, points }) => {
  if (!adviceNumber.test(docNo ?? '')) return matterReasons.adviceNumber;
  return hasPoints(_own, { points });
};

/** There is at least one point to answer. */
export const hasPoints: Rule = (_own, { points }) =>
  standing(points).length === 0 ? matterReasons.pointsMissing : undefined;

/** Every point has its answer. */
export const everyPointAnswered: Rule = (_own, { points }) =>
  standing(points).every(({ answer }) => (answer ?? '').trim() !== '') ? undefined : matterReasons.pointsUnanswered;

/** Of every point it is said whether it was adopted. */
export const everyPointJudged: Rule = (_own, { points }) =>
  standing(points).every(({ adopted }) => adopted !== undefined) ? undefined : matterReasons.adoptionOpen;

/** The matter names its readers. */
export const namesReaders: Rule = (_own, { namedReaderIds = [] }) =>
  namedReaderIds.length === 0 ? matterReasons.readersMissing : undefined;

/** The matter names one or two readers. */
export const namesTwoReaders: Rule = (own, matter) =>
  namesReaders(own, matter) ?? ((matter.namedReaderIds ?? []).length > 2 ? matterReasons.readersTooMany : undefined);

/** The minutes of the meeting stand. */
export const hasMinutes: Rule = (_own, { meeting }) =>
  (meeting?.minutes ?? '').trim() === '' ? matterReasons.minutesMissing : undefined;

/** Both principals were at the meeting. */
export const bothLeadersCame: Rule = (_own, { meeting }) =>
  meeting?.leadersPresent === true ? undefined : matterReasons.leadersMissing;

/** No task is left open. */
export const everyTaskDone: Rule = (_own, { tasks }) =>
  standing(tasks).every(({ state }) => state === 'done' || state === 'cancelled') ? undefined : matterReasons.tasksOpen;

/** The result lies with the matter. */
export const hasResultFile: Rule = (_own, { replyFiles = [] }) =>
  replyFiles.length === 0 ? matterReasons.resultMissing : undefined;
