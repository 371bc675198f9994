import { deadlinesOf } from '@jiefen/domain/deadline/of-document';
import { describe, expect, it } from 'vitest';
import { readDemo } from './read.ts';

const today = '2026-11-22';

const { documents } = readDemo();

const deadlinesIn = (file: string) => {
  const document = documents.find((found) => found.file === `${file}.json`);
  return deadlinesOf(document?.collection ?? '', document?.doc, { today }).map(
    ({ rule, from, raw, due, state, metOn = '' }) => [rule, from, raw, due, state, metOn].join(' ').trim(),
  );
};

describe('the deadlines of the example town', () => {
  it.each([
    [
      'mediation/1-eaves-water',
      'pm.perform 2026-04-30 2026-04-30 2026-04-30 met 2026-04-29',
      'pm.mediate 2026-04-13 2026-05-13 2026-05-13 met 2026-04-15',
      'jc.apply 2026-04-15 2026-05-15 2026-05-15 lapsed',
      'pm.followup 2026-04-30 2026-05-30 2026-06-01 met 2026-05-06',
    ],
    [
      'mediation/2-support-of-a-mother',
      'pm.mediate 2026-05-18 2026-06-18 2026-06-18 met 2026-05-28',
      'jc.apply 2026-05-28 2026-06-27 2026-06-29 lapsed',
      'pm.followup 2026-06-05 2026-07-05 2026-07-06 met 2026-07-06',
      'pm.instalment 2026-06-05 2026-12-05 2026-12-05 open',
    ],
    [
      'mediation/3-field-boundary',
      'pm.perform 2026-04-28 2026-04-28 2026-04-28 met 2026-04-27',
      'pm.mediate 2026-04-20 2026-05-20 2026-05-20 met 2026-04-24',
      'jc.apply 2026-04-24 2026-05-24 2026-05-25 lapsed',
      'pm.followup 2026-04-28 2026-05-28 2026-05-28 met 2026-05-25',
    ],
    [
      'mediation/4-unpaid-wages',
      'jc.accept 2026-06-17 2026-06-20 2026-06-22 met 2026-06-18',
      'pm.labor 2026-06-08 2026-06-23 2026-06-23 met 2026-06-16',
      'jc.apply 2026-06-16 2026-07-16 2026-07-16 met 2026-06-17',
      'jc.decide 2026-06-18 2026-07-18 2026-07-20 met 2026-06-26',
      'pm.perform 2026-07-31 2026-07-31 2026-07-31 met 2026-09-18',
      'pm.followup 2026-07-31 2026-08-30 2026-08-31 met 2026-08-05',
      'exec.apply 2026-07-31 2028-07-31 2028-07-31 met 2026-08-10',
    ],
    [
      'mediation/5-market-scuffle',
      'pm.perform 2026-07-16 2026-07-16 2026-07-16 met 2026-07-16',
      'pm.mediate 2026-07-13 2026-08-13 2026-08-13 met 2026-07-16',
      'jc.apply 2026-07-16 2026-08-15 2026-08-17 lapsed',
      'pm.followup 2026-07-16 2026-08-15 2026-08-17 met 2026-08-17',
    ],
    ['mediation/6-private-loan', 'pm.courtEntrust.summary 2026-09-02 2026-10-09 2026-10-09 met 2026-09-24'],
    [
      'mediation/7-sand-in-the-lane',
      'pm.mediate 2026-09-07 2026-10-07 2026-10-08 met 2026-09-07',
      'jc.apply 2026-09-07 2026-10-07 2026-10-08 lapsed',
      'pm.perform 2026-10-31 2026-10-31 2026-11-02 met 2026-10-28',
      'pm.followup 2026-10-31 2026-11-30 2026-11-30 met 2026-10-30',
    ],
    ['mediation/8-compensation-for-land', 'pm.mediate 2026-10-12 2026-12-12 2026-12-14 open'],
    [
      'petition/1-half-of-the-compensation',
      'xf.route 2026-05-11 2026-05-26 2026-05-26 met 2026-05-14',
      'xf.notice 2026-05-14 2026-05-29 2026-05-29 met 2026-05-18',
      'xf.handle 2026-05-18 2026-07-17 2026-07-17 met 2026-07-02',
      'xf.review.apply 2026-07-03 2026-08-02 2026-08-03 lapsed',
    ],
    ['petition/2-after-the-judgment', 'xf.route 2026-06-23 2026-07-08 2026-07-08 met 2026-06-25'],
    [
      'petition/3-dust-and-noise',
      'xf.urgent 2026-07-20 2026-07-20 2026-07-20 met 2026-07-20',
      'xf.objection 2026-07-22 2026-07-29 2026-07-29 met 2026-07-27',
      'xf.route 2026-07-20 2026-08-04 2026-08-04 met 2026-07-22',
      'xf.notice 2026-07-29 2026-08-13 2026-08-13 met 2026-08-03',
      'xf.handle 2026-08-03 2026-11-01 2026-11-02 met 2026-10-26',
      'xf.review.apply 2026-10-28 2026-11-27 2026-11-27 met 2026-11-10',
      'xf.review.answer 2026-11-10 2026-12-10 2026-12-10 open',
    ],
    ['petition/4-sealed-letter', 'xf.route 2026-08-17 2026-09-01 2026-09-01 met 2026-08-19'],
  ])('%s', (file, ...expected) => {
    expect(deadlinesIn(file)).toEqual(expected);
  });
});
