import { aMediation, anEvent, aPetition, testId } from '@jiefen/domain/testing';
import { describe, expect, it } from 'vitest';
import { usualStepOf } from './usual-step.ts';

type Made = Parameters<typeof anEvent>[0];

const events = (...made: Made[]) => made.map((event, at) => anEvent({ ...event, id: testId(900 + at) }));
const afterMediation = (...made: Made[]) =>
  usualStepOf({ collection: 'mediation', body: aMediation({ events: events(...made) }) }, 'village-mediator')?.type;

describe('The step that usually comes next', () => {
  it('is registration, then a session', () => {
    expect(afterMediation()).toBe('registered');
    expect(afterMediation({ type: 'registered' })).toBe('sessionHeld');
  });

  it('follows from how the last session ended', () => {
    const session = (result: string) => ({ type: 'sessionHeld', payload: { result } });
    expect(afterMediation({ type: 'registered' }, session('failed'))).toBe('terminated');
    expect(afterMediation({ type: 'registered' }, session('failed'), session('oral'))).toBe('orallyAgreed');
    expect(afterMediation({ type: 'registered' }, session('continue'))).toBe('sessionHeld');
  });

  it('is a visit before the case is closed', () => {
    const done = [
      { type: 'registered' },
      { type: 'sessionHeld', payload: { result: 'oral' } },
      { type: 'orallyAgreed', payload: { on: '2026-04-15' } },
      { type: 'performed', payload: { on: '2026-04-20', completed: true } },
    ];
    expect(afterMediation(...done)).toBe('followedUp');
    expect(afterMediation(...done, { type: 'followedUp', payload: { on: '2026-05-06' } })).toBe('closed');
  });

  it('leads an accusation to discipline inspection and nothing else', () => {
    const registered = events({ type: 'registered' });
    const step = (purpose: 'accusation' | 'claim') =>
      usualStepOf({ collection: 'petition', body: aPetition({ purpose, events: registered }) }, 'petition-clerk')?.type;
    expect(step('accusation')).toBe('handedToDiscipline');
    expect(step('claim')).toBe('forwarded');
  });

  it('is nothing for those whose step it is not', () => {
    const body = aPetition({ events: events({ type: 'registered' }) });
    expect(usualStepOf({ collection: 'petition', body }, 'village-mediator')).toBeUndefined();
  });
});
