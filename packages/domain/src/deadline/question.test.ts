import { expect, test } from 'vitest';
import { officialCalendar } from './holidays/official.ts';
import { answerDeadline } from './question.ts';

const answer = (question: object) => answerDeadline(question, officialCalendar);

test.each([
  [{ rule: 'jc.apply', from: '2026-05-28' }, '2026-06-29'],
  [{ unit: 'natural', n: '15', from: '2026-05-11' }, '2026-05-26'],
  [{ unit: 'working', n: '5', from: '2026-02-11' }, '2026-02-25'],
  [{ unit: 'month', n: '1', from: '2026-01-31' }, '2026-02-28'],
  [{ unit: 'year', n: '2', from: '2024-02-29' }, '2026-02-28'],
  [{ rule: 'pm.mediate', n: '2', from: '2026-04-13' }, '2026-06-15'],
  [{ rule: 'pm.archive', n: '30', from: '2026-05-06' }, '2026-06-05'],
])('%j is due %s', (question, due) => {
  expect(answer(question)).toMatchObject({ ok: true, outcome: { due } });
});

test.each([
  [{}, 'question'],
  [{ rule: 'jc.apply' }, 'question'],
  [{ from: '2026-05-28' }, 'question'],
  [{ rule: 'jc.apply', unit: 'natural', n: '1', from: '2026-05-28' }, 'question'],
  [{ rule: 'jc.apply', from: '2026-02-29' }, 'day'],
  [{ rule: 'jc.apply', from: '28.5.2026' }, 'day'],
  [{ rule: 'jc.apply', from: '1812-05-28' }, 'day'],
  [{ rule: 'jc.appeal', from: '2026-05-28' }, 'rule'],
  [{ rule: 'toString', from: '2026-05-28' }, 'rule'],
  [{ unit: 'week', n: '1', from: '2026-05-28' }, 'unit'],
  [{ unit: 'natural', from: '2026-05-28' }, 'length'],
  [{ unit: 'natural', n: '0', from: '2026-05-28' }, 'length'],
  [{ unit: 'natural', n: '-5', from: '2026-05-28' }, 'length'],
  [{ unit: 'natural', n: '1.5', from: '2026-05-28' }, 'length'],
  [{ unit: 'year', n: '101', from: '2026-05-28' }, 'length'],
  [{ rule: 'jc.apply', n: '60', from: '2026-05-28' }, 'length'],
  [{ rule: 'pm.archive', from: '2026-05-28' }, 'length'],
])('%j cannot be answered: %s', (question, problem) => {
  expect(answer(question)).toEqual({ ok: false, problem });
});
