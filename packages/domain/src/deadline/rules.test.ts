import { describe, expect, it, test } from 'vitest';
import { isRealDate } from '../field/date.ts';
import { ruleToView } from './answer.ts';
import { computeDeadline } from './compute.ts';
import { type RuleKey, rules } from './rules.ts';
import { cite } from './rules/define.ts';
import { laws } from './rules/laws.ts';

test('no key is given twice', () => {
  expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
});

describe.each(rules.map((rule) => [rule.key, rule] as const))('%s', (_, rule) => {
  const view = ruleToView(rule);

  it('names its law, its article and where the text was issued', () => {
    for (const words of [view.title, view.law, view.article, view.start, view.bound]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u);
      expect(words.en).toMatch(/^[\p{Script=Latin}\d\s.,;:()'’-]+$/u);
    }
    expect(view.article.zh).toMatch(/第[一二三四五六七八九十百零]+条|^机制M\d\d$|^条文号待核$/);
    expect(view.source.length).toBeGreaterThan(5);
  });

  it('is dated', () => {
    expect(isRealDate(view.effective.from)).toBe(true);
    expect(view.effective.to === null || view.effective.to > view.effective.from).toBe(true);
  });

  it('can be worked out, or says that its length is a local matter', () => {
    const outcome = computeDeadline(rule, '2026-05-11');
    expect(outcome === undefined).toBe(view.length === null);
    if (view.length === null) expect(view.local).toBe(true);
    else expect(outcome?.trace[0]).toMatchObject({ step: 'rule', law: view.law, article: view.article });
  });
});

const lengths = (keys: readonly RuleKey[]) =>
  keys.map((key) => rules.find((rule) => rule.key === key)).map((rule) => `${rule?.length} ${rule?.unit}`);

test('days up to ten are working days in compulsion and reconsideration, calendar days elsewhere', () => {
  expect(lengths(['qz.demand', 'qz.accept', 'qz.ruling', 'qz.urgent', 'qz.serveRefusal'])).toEqual([
    '10 working',
    '5 working',
    '7 working',
    '5 working',
    '5 working',
  ]);
  expect(lengths(['fy.accept', 'fy.answer', 'fy.answer.summary', 'fy.copy', 'fy.copy.summary'])).toEqual([
    '5 working',
    '10 working',
    '5 working',
    '7 working',
    '3 working',
  ]);
  expect(lengths(['xf.route', 'xf.handle', 'xf.objection'])).toEqual(['15 natural', '60 natural', '5 working']);
  expect(lengths(['xs.register', 'xs.copy', 'xs.answer'])).toEqual(['7 natural', '5 natural', '15 natural']);
});

test('only what is law binds: proposals are soft and may be set locally', () => {
  const proposals = rules.filter(({ certainty }) => certainty === 'proposal');
  expect(proposals.length).toBeGreaterThan(0);
  for (const { key, binding, local } of proposals) expect([key, binding, local]).toEqual([key, 'soft', true]);
});

test.each([
  [cite(laws.mediation, 9), '第九条', 'art. 9'],
  [cite(laws.mediation, 10), '第十条', 'art. 10'],
  [cite(laws.mediation, 31), '第三十一条', 'art. 31'],
  [cite(laws.civilProcedure, 187), '第一百八十七条', 'art. 187'],
  [cite(laws.civilProcedure, 205), '第二百零五条', 'art. 205'],
  [cite(laws.civilProcedure, 250), '第二百五十条', 'art. 250'],
  [cite(laws.bankruptcy, 110, 111), '第一百一十条、第一百一十一条', 'art. 110, 111'],
  [cite(laws.petitions, [23, 3]), '第二十三条第三款', 'art. 23(3)'],
])('articles are numbered as in the text', ({ article }, zh, en) => {
  expect(article).toEqual({ zh, en });
});
