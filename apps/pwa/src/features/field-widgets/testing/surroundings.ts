import type { Surroundings } from '../widget.ts';

let ids = 0;

/** A small world for forms: two bodies, one party, a fixed day. */
export const testSurroundings: Surroundings = {
  organisations: [
    { value: 'org-fy', label: '测试区人民法院' },
    { value: 'pmc-np', label: '南坡村人民调解委员会' },
  ],
  people: [],
  divisions: [],
  parties: [{ value: 'p1', label: '吴长根' }],
  mode: 'test',
  now: () => Date.parse('2026-04-15T10:00:00+08:00'),
  newId: () => `new-${++ids}`,
};
