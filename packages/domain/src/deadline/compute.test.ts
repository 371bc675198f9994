import { describe, expect, it, test } from 'vitest';
import { computeDeadline, type DeadlineOptions } from './compute.ts';
import { createCalendar } from './calendar.ts';
import { type RuleKey, ruleOf } from './rules.ts';

const deadline = (key: RuleKey, from: string, options: DeadlineOptions = {}) => {
  const outcome = computeDeadline(ruleOf(key), from, options);
  if (!outcome) throw new Error(`${key} has no length`);
  return outcome;
};

const stepsOf = (key: RuleKey, from: string) => deadline(key, from).trace.map(({ step }) => step);

const monthMore = [{ unit: 'month', length: 1 }] as const;
const thirtyMore = [{ unit: 'natural', length: 30 }] as const;

// The deadlines of twelve worked cases of one invented township, April to December 2026.
test.each<[string, RuleKey, from: string, raw: string, due: string, DeadlineOptions?]>([
  ['eaves', 'pm.mediate', '2026-04-13', '2026-05-13', '2026-05-13'],
  ['eaves', 'jc.apply', '2026-04-15', '2026-05-15', '2026-05-15'],
  ['support of a mother', 'pm.mediate', '2026-05-18', '2026-06-18', '2026-06-18'],
  ['support of a mother', 'jc.apply', '2026-05-28', '2026-06-27', '2026-06-29'],
  ['field boundary', 'pm.mediate', '2026-04-20', '2026-05-20', '2026-05-20'],
  ['field boundary', 'jc.apply', '2026-04-24', '2026-05-24', '2026-05-25'],
  ['unpaid wages', 'pm.labor', '2026-06-08', '2026-06-23', '2026-06-23'],
  ['unpaid wages', 'jc.apply', '2026-06-16', '2026-07-16', '2026-07-16'],
  ['unpaid wages', 'jc.decide', '2026-06-18', '2026-07-18', '2026-07-20'],
  ['market scuffle', 'pm.mediate', '2026-07-13', '2026-08-13', '2026-08-13'],
  ['private loan', 'pm.courtEntrust.summary', '2026-09-02', '2026-09-09', '2026-09-09'],
  ['private loan', 'pm.courtEntrust.summary', '2026-09-02', '2026-10-09', '2026-10-09', { extensions: thirtyMore }],
  ['sand in the lane', 'pm.mediate', '2026-09-07', '2026-10-07', '2026-10-08'],
  ['compensation for land', 'pm.mediate', '2026-10-12', '2026-11-12', '2026-11-12'],
  ['compensation for land', 'pm.mediate', '2026-10-12', '2026-12-12', '2026-12-14', { extensions: monthMore }],
  ['half of the compensation', 'xf.route', '2026-05-11', '2026-05-26', '2026-05-26'],
  ['half of the compensation', 'xf.notice', '2026-05-14', '2026-05-29', '2026-05-29'],
  ['half of the compensation', 'xf.handle', '2026-05-18', '2026-07-17', '2026-07-17'],
  ['half of the compensation', 'xf.review.apply', '2026-07-03', '2026-08-02', '2026-08-03'],
  ['after the judgment', 'xf.route', '2026-06-23', '2026-07-08', '2026-07-08'],
  ['dust and noise', 'xf.route', '2026-07-20', '2026-08-04', '2026-08-04'],
  ['dust and noise', 'xf.objection', '2026-07-22', '2026-07-29', '2026-07-29'],
  ['dust and noise', 'xf.notice', '2026-07-29', '2026-08-13', '2026-08-13'],
  ['dust and noise', 'xf.handle', '2026-08-03', '2026-10-02', '2026-10-08'],
  ['dust and noise', 'xf.handle', '2026-08-03', '2026-11-01', '2026-11-02', { extensions: thirtyMore }],
  ['dust and noise', 'xf.review.apply', '2026-10-28', '2026-11-27', '2026-11-27'],
  ['dust and noise', 'xf.review.answer', '2026-11-10', '2026-12-10', '2026-12-10'],
  ['sealed letter', 'xf.route', '2026-08-17', '2026-09-01', '2026-09-01'],
])('%s: %s from %s ends %s, due %s', (_, key, from, raw, due, options) => {
  expect(deadline(key, from, options)).toMatchObject({ raw, due, provisional: false });
});

// What the linkage of government and court counts on.
test.each<[RuleKey, from: string, raw: string, due: string, string]>([
  ['qz.demand', '2026-06-15', '2026-06-30', '2026-06-30', 'ten working days, the festival skipped'],
  ['qz.apply', '2026-03-31', '2026-06-30', '2026-06-30', 'three months after the time to sue'],
  ['qz.accept', '2026-09-28', '2026-10-10', '2026-10-10', 'five working days over National Day'],
  ['qz.ruling', '2026-09-28', '2026-10-13', '2026-10-13', 'seven working days'],
  ['qz.ruling.heard', '2026-09-03', '2026-10-03', '2026-10-08', 'thirty days'],
  ['xs.answer', '2026-09-22', '2026-10-07', '2026-10-08', 'fifteen days, the last one off'],
  ['xs.sue', '2025-12-08', '2026-06-08', '2026-06-08', 'six months'],
  ['xs.sue.afterReconsideration', '2026-04-20', '2026-05-05', '2026-05-06', 'fifteen days'],
  ['xs.headNotice', '2026-10-08', '2026-10-05', '2026-10-05', 'three days before the hearing'],
  ['fy.apply', '2026-08-03', '2026-10-02', '2026-10-08', 'sixty days'],
  ['fy.accept', '2026-02-11', '2026-02-25', '2026-02-25', 'five working days'],
  ['fy.answer', '2026-06-15', '2026-06-30', '2026-06-30', 'ten working days'],
  ['sj.reply', '2026-09-07', '2026-11-07', '2026-11-09', 'two months'],
  ['pm.medical', '2026-06-01', '2026-07-14', '2026-07-14', 'thirty working days'],
  ['pm.onlineAccept', '2026-04-30', '2026-05-08', '2026-05-08', 'three working days'],
  ['arb.labor', '2025-02-28', '2026-02-28', '2026-02-28', 'a year'],
  ['pc.tellCreditors', '2026-01-29', '2026-02-23', '2026-02-24', 'twenty-five days'],
])('%s from %s ends %s, due %s: %s', (key, from, raw, due) => {
  expect(deadline(key, from)).toMatchObject({ raw, due, provisional: false });
});

describe('the trace of a rule', () => {
  it('names law, article and event before it counts', () => {
    const [rule, start] = deadline('jc.apply', '2026-05-28').trace;
    expect(rule).toMatchObject({
      step: 'rule',
      law: { zh: '人民调解法' },
      article: { zh: '第三十三条', en: 'art. 33' },
    });
    expect(start).toMatchObject({ step: 'start', from: '2026-05-28', event: { zh: '调解协议生效' } });
  });

  it('tells officials to work to the day before the roll, and nobody else', () => {
    const step = deadline('xf.handle', '2026-08-03').trace.find((entry) => entry.step === 'work-to-raw');
    expect(step).toMatchObject({ to: '2026-10-02' });
    expect(stepsOf('xf.review.apply', '2026-07-03')).not.toContain('work-to-raw');
    expect(stepsOf('xf.handle', '2026-05-18')).not.toContain('work-to-raw');
  });

  it('tells the first day on which something may be done that has to wait', () => {
    const opens = deadline('qz.demand', '2026-06-15').trace.find(({ step }) => step === 'opens');
    expect(opens).toMatchObject({ from: '2026-07-01' });
  });

  it('tells what may extend it and what does not count', () => {
    expect(stepsOf('xf.handle', '2026-05-18')).toContain('may-extend');
    expect(stepsOf('pm.medical', '2026-05-18')).toContain('not-counted');
  });

  it.each<[RuleKey, string, boolean]>([
    ['pm.courtDelegate', '2024-12-31', false],
    ['pm.courtDelegate', '2025-01-01', true],
    ['fy.apply', '2023-12-31', true],
    ['fy.apply', '2024-01-01', false],
    ['pm.courtEntrust.ordinary', '2024-06-03', false],
  ])('warns where the rule was not law: %s on %s, %s', (key, from, warned) => {
    expect(stepsOf(key, from).includes('outside-validity')).toBe(warned);
  });
});

describe('the length of a rule', () => {
  it('can be set by a committee where the law leaves it to it', () => {
    expect(deadline('pm.mediate', '2026-04-13', { length: 2 }).due).toBe('2026-06-15');
    expect(deadline('pm.archive', '2026-05-06', { length: 30 }).due).toBe('2026-06-05');
    expect(deadline('jc.apply', '2026-04-15', { length: 60 }).due).toBe('2026-05-15');
  });

  it('is missing where no law sets it', () => {
    expect(computeDeadline(ruleOf('pm.archive'), '2026-05-06')).toBeUndefined();
  });
});

test('a calendar without notices rolls over weekends only, and says so', () => {
  const calendar = createCalendar({ version: 'none', years: [] });
  expect(deadline('fy.apply', '2026-08-03', { calendar })).toMatchObject({ due: '2026-10-02', provisional: true });
});
