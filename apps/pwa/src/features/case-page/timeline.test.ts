import { aMediation, anEvent, testId } from '@jiefen/domain/testing';
import { expect, it } from 'vitest';
import { timelineOf } from './timeline.ts';

const nameOf = (id: string) => (id === 'u-zhao' ? '赵德厚' : undefined);
const at = (hour: number) => `2026-04-13T${String(hour).padStart(2, '0')}:00:00+08:00`;

it('puts steps, sessions and inquiries in one row, the newest first', () => {
  const body = aMediation({
    events: [
      anEvent({ id: testId(1), type: 'registered', at: at(8) }),
      anEvent({ id: testId(2), type: 'sessionHeld', at: at(10), payload: { sessionId: 's1', result: 'failed' } }),
    ],
    sessions: [{ id: 's1', record: '各说各的', result: 'failed' }],
    investigations: [{ id: 'i1', at: at(9), interviewee: '刘会计', content: '看过院墙' }],
  });
  const happenings = timelineOf({ collection: 'mediation', body }, nameOf);
  expect(happenings.map(({ title, text, by }) => [title, text, by])).toEqual([
    ['调解', '未达成协议 · 各说各的', '赵德厚'],
    ['调查 · 刘会计', '看过院墙', ''],
    ['受理登记', '', '赵德厚'],
  ]);
});

it('keeps a step without effect in sight, with the reason', () => {
  const events = [
    anEvent({ id: testId(1), type: 'closed', at: at(8) }),
    anEvent({ id: testId(2), type: 'fromTomorrow', at: at(9) }),
  ];
  const [unknown, early] = timelineOf({ collection: 'mediation', body: aMediation({ events }) }, nameOf);
  expect(early?.refused).toBe('案件现在的环节不能办这一步，请看办理流程');
  expect(unknown).toMatchObject({ title: 'fromTomorrow', refused: '本机版本不认识这一步，请更新应用后查看' });
});

it('says why in the words of the person, not by code', () => {
  const voided = anEvent({ type: 'voided', payload: { reason: '重复登记' } });
  const ended = anEvent({ id: testId(2), type: 'terminated', payload: { reason: 'no-agreement', remediesTold: true } });
  const texts = timelineOf({ collection: 'mediation', body: aMediation({ events: [voided, ended] }) }, nameOf).map(
    ({ text }) => text,
  );
  expect(texts).toEqual(['重复登记', '']);
});
