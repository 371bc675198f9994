import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** What a party is in law. */
export const partyKinds = defineVocabulary({
  name: 'partyKind',
  title: term('当事人类别', 'Kind of party'),
  source: '民法典总则编',
  options: [
    { code: 'person', name: term('自然人', 'Natural person') },
    { code: 'legal-person', name: term('法人', 'Legal person') },
    { code: 'organisation', name: term('非法人组织', 'Unincorporated organisation') },
  ],
});
