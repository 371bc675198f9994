import { addMonths } from '../../deadline/day.ts';
import { term, type Term } from '../../term.ts';
import { isAccusation, type PetitionFacts, type PetitionPast } from './definition.ts';
import { representativesProblem } from './group.ts';
import { isLitigation } from './litigation.ts';
import { petitionStates, routable } from './states.ts';
import { urgencyOf } from './urgency.ts';

/** Something a clerk should look at, and the step that answers it; a person decides. */
export interface Advice {
  readonly code: 'urgent' | 'accusation' | 'suggestion' | 'litigation' | 'representatives' | 'backlog';
  readonly title: Term;
  readonly step?: string;
}

/** What advice looks at beside the rules of the flow. */
export interface AdvisedFacts extends PetitionFacts {
  readonly petitionedAt?: string | undefined;
  readonly repeatOf?: readonly string[] | undefined;
}

/** A local measure: so many earlier items, or so many months, make an item long-pending. */
const BACKLOG = { repeats: 3, months: 24 };

/** Tells whether an item has come back or stood open for so long that a leader should take it over (积案). */
export function isLongPending({ repeatOf = [], petitionedAt }: AdvisedFacts, today: string): boolean {
  const isOld = petitionedAt !== undefined && addMonths(petitionedAt, BACKLOG.months) <= today;
  return repeatOf.length >= BACKLOG.repeats || isOld;
}

/** Lists what should be looked at in an item as it stands, the most pressing first; `today` is 'YYYY-MM-DD' in China. */
export function adviceOn(facts: AdvisedFacts, past: PetitionPast, today: string): Advice[] {
  if (ended(past)) return [];
  if (isAccusation(facts)) return atDoor(past) ? [advice.accusation] : [];
  const { alert, backlog } = past.tracks;
  const found: (Advice | false)[] = [
    alert === 'quiet' && !isAnswered(past) && urgentAdvice(facts),
    atDoor(past) && representativesProblem(facts) !== undefined && advice.representatives,
    ['routing', 'returned', 'received'].includes(past.state) && isLitigation(facts) && advice.litigation,
    ['routing', 'returned', 'received'].includes(past.state) && facts.purpose === 'suggestion' && advice.suggestion,
    backlog === 'unlisted' && past.state !== 'captured' && isLongPending(facts, today) && advice.backlog,
  ];
  return found.filter((one) => one !== false);
}

const advice = {
  accusation: {
    code: 'accusation',
    title: term(
      '检举控告：只移送纪检监察，不录入内容',
      'An accusation: hand it to discipline inspection, type nothing',
    ),
    step: 'handedToDiscipline',
  },
  suggestion: {
    code: 'suggestion',
    title: term('建议意见：研究答复，不走受理程序', 'A suggestion: study and answer it; it is not accepted as a claim'),
    step: 'suggestionTaken',
  },
  litigation: {
    code: 'litigation',
    title: term('法院已受理或已裁判：讲清楚，转送政法单位', 'A court has it or has judged it: explain and forward it'),
    step: 'separated',
  },
  representatives: {
    code: 'representatives',
    title: term('多人走访：请推选代表，不超过5人', 'Several came together: they choose representatives, five at most'),
  },
  backlog: {
    code: 'backlog',
    title: term('反复来访或时间已久：可列入积案，由领导包案', 'It keeps coming back: list it, with a leader in charge'),
    step: 'backlogListed',
  },
} as const satisfies Record<string, Advice>;

function urgentAdvice(facts: AdvisedFacts): Advice | false {
  const reasons = urgencyOf(facts);
  if (reasons.length === 0) return false;
  const zh = `请看是否要立即上报：${reasons.map((reason) => reason.zh).join('、')}`;
  const en = `See whether to report it at once: ${reasons.map((reason) => reason.en).join(', ')}`;
  return { code: 'urgent', title: term(zh, en), step: 'urgentReported' };
}

function atDoor({ state }: PetitionPast): boolean {
  return state === 'captured' || routable.some((door) => door === state);
}

/** Who has an answer, or was led elsewhere, is no longer waiting at the door. */
function isAnswered({ state }: PetitionPast): boolean {
  return ['served', 'reviewServed', 'concluded', 'settled', 'diverted'].includes(state);
}

function ended({ state }: PetitionPast): boolean {
  return 'ended' in petitionStates[state];
}
