import { term } from '../term.ts';
import { defineVocabulary } from './define.ts';

/** The meetings of court and government. */
export const meetingKinds = defineVocabulary({
  name: 'meetingKind',
  title: term('会议类型', 'Kind of meeting'),
  source: '府院联动机制：联席会议、通报会、协调会、研判会',
  options: [
    { code: 'joint', name: term('联席会议', 'Joint meeting') },
    { code: 'briefing', name: term('通报会', 'Briefing') },
    { code: 'coordination', name: term('协调会', 'Coordination meeting') },
    { code: 'analysis', name: term('研判会', 'Analysis meeting') },
  ],
});
