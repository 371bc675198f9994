import * as v from 'valibot';
import { term, type Term } from '../../term.ts';
import type { CodeOf } from '../../vocabulary/define.ts';
import type { petitionTracks } from '../../vocabulary/petition-track.ts';

/** A branch of handling by law. */
export type TrackByLaw = CodeOf<typeof petitionTracks>;

/** A question of the decision table, in plain words, and the branch a yes leads to. */
interface Sorting {
  readonly key: string;
  readonly ask: Term;
  readonly track: TrackByLaw;
}

/**
 * The decision table of handling by law (信访工作条例第三十一条第一项至第五项), in the order it is gone through. Accusations
 * and suggestions are set apart before (第二十九条、第三十条); what gets no yes is handled as a petition (第六项).
 */
export const sortings = [
  {
    key: 'forCourt',
    ask: term(
      '该由法院、检察院、公安处理，且还没有依法终结？',
      'Is it for the court, the procuratorate or the police, and not finally ended?',
    ),
    track: 'litigation',
  },
  { key: 'forArbitration', ask: term('该由仲裁解决？', 'Is it for arbitration?'), track: 'arbitration' },
  {
    key: 'forParty',
    ask: term('是党员申诉、申请复审？', 'Is it an appeal of a Party member?'),
    track: 'party-appeal',
  },
  {
    key: 'forAgency',
    ask: term(
      '可以走行政复议、裁决、确认、许可、处罚等程序？',
      'Can it take reconsideration, a ruling, a confirmation, a licence or a penalty?',
    ),
    track: 'administrative',
  },
  {
    key: 'forDuty',
    ask: term('是要求查处违法、履行职责？', 'Does it ask to act against a breach of law, or to perform a duty?'),
    track: 'duty',
  },
] as const satisfies readonly Sorting[];

/** The answers given so far, by the key of the question. */
export type SortingAnswers = { readonly [Key in (typeof sortings)[number]['key']]?: boolean | undefined };

const answer = v.optional(v.boolean());

/** The answers as part of a payload. */
export const sortingEntries = {
  forCourt: answer,
  forArbitration: answer,
  forParty: answer,
  forAgency: answer,
  forDuty: answer,
};

/**
 * Gives the branch the answers lead to: the first yes decides, and five times no is the petition procedure. Undefined
 * while a question that comes before is open.
 */
export function trackByLaw(answers: SortingAnswers): TrackByLaw | undefined {
  const at = sortings.findIndex(({ key }) => answers[key] !== false);
  const first = sortings[at];
  if (!first) return 'petition';
  return answers[first.key] === true ? first.track : undefined;
}
