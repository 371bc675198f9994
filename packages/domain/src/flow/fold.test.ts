import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../case-type/envelope.ts';
import type { Flow } from './define.ts';
import { fold, hasEnded } from './fold.ts';
import { mediationPayloads } from './mediation/testing.ts';
import { mediationFlow } from './mediation.ts';
import { petitionPayloads } from './petition/testing.ts';
import { petitionFlow } from './petition.ts';
import { course, type Step } from './testing.ts';

const courses: readonly [string, Flow, Readonly<Record<string, Record<string, unknown>>>][] = [
  ['mediation', mediationFlow, mediationPayloads],
  ['petition', petitionFlow, petitionPayloads],
];

function anyEvents(flow: Flow, payloads: Readonly<Record<string, Record<string, unknown>>>) {
  const strange = fc.dictionary(fc.string(), fc.jsonValue());
  const known = fc.constantFrom(...Object.keys(flow.events)).map((type) => ({ type, payload: payloads[type] }));
  const odd = fc.record({
    type: fc.oneof(fc.constantFrom('constructor', '__proto__', 'toString', ...Object.keys(flow.events)), fc.string()),
    payload: fc.option(strange, { nil: undefined }),
  });
  const what = fc.oneof({ weight: 4, arbitrary: known }, odd);
  const event = fc.tuple(fc.nat(30), what).map(([id, { type, payload }]): FlowEvent => ({
    id: `e${id}`,
    type,
    at: '2026-04-13T09:00:00+08:00',
    by: 'u-zhao',
    device: 'NP01',
    payload,
  }));
  return fc.array(event, { maxLength: 40 });
}

describe.each(courses)('%s: any list of events', (_name, flow, payloads) => {
  const events = anyEvents(flow, payloads);
  const createdAt = '2026-04-13T09:00:00+08:00';

  it('puts every event in exactly one place, in order', () => {
    fc.assert(
      fc.property(events, (list) => {
        const { applied, notApplied, state } = fold(flow, { createdAt, events: list });
        const refused = new Set(notApplied.map(({ event }) => event));
        const took = new Set(applied);
        expect(applied.length + notApplied.length).toBe(list.length);
        expect(list.every((event) => took.has(event) !== refused.has(event))).toBe(true);
        expect(applied).toEqual(list.filter((event) => took.has(event)));
        expect(Object.hasOwn(flow.states, state)).toBe(true);
      }),
    );
  });

  it('says about the first events the same, whatever comes after them', () => {
    fc.assert(
      fc.property(events, events, (first, later) => {
        const before = fold(flow, { createdAt, events: first });
        const after = fold(flow, { createdAt, events: [...first, ...later] });
        expect(after.applied.slice(0, before.applied.length)).toEqual(before.applied);
        expect(after.notApplied.slice(0, before.notApplied.length)).toEqual(before.notApplied);
        expect(after.trail.slice(0, before.trail.length)).toEqual(before.trail);
      }),
    );
  });

  it('comes only into states its events name', () => {
    fc.assert(
      fc.property(events, (list) => {
        const { trail, applied } = fold(flow, { createdAt, events: list });
        for (const { state, event: id } of trail.slice(1)) {
          const definition = flow.events[applied.find((event) => event.id === id)?.type ?? ''];
          expect([definition?.to].flat()).toContain(state);
        }
      }),
    );
  });
});

describe('an event without effect', () => {
  const reasons = (...steps: readonly Step[]) =>
    fold(mediationFlow, course(...steps)).notApplied.map(({ reason }) => reason.code);

  it('names the reason', () => {
    expect(reasons('dream')).toEqual(['flow.unknown-event']);
    expect(reasons('closed')).toEqual(['flow.wrong-state']);
    expect(reasons('submitted', 'submitted')).toEqual(['flow.already-done']);
    expect(reasons(['declined', { reason: 'no such reason' }])).toEqual(['flow.payload']);
  });

  it('counts once, however often it arrives', () => {
    const { createdAt, events } = course('submitted', 'accepted');
    const again = fold(mediationFlow, { createdAt, events: [...events, ...events] });
    expect(again.notApplied.map(({ reason }) => reason.code)).toEqual(['flow.duplicate', 'flow.duplicate']);
    expect(again.state).toBe('accepted');
  });

  it('leaves the state and its time alone', () => {
    const document = course('submitted', 'dream', 'accepted', 'accepted');
    expect(fold(mediationFlow, document)).toMatchObject({ state: 'accepted', entered: document.events[2]?.at });
  });
});

describe('the start', () => {
  it('is the moment the document was made', () => {
    const { createdAt } = course();
    expect(fold(mediationFlow, course())).toMatchObject({ state: 'draft', entered: createdAt });
    expect(hasEnded(mediationFlow, course())).toBe(false);
    expect(hasEnded(mediationFlow, course(['voided', { reason: '误建' }]))).toBe(true);
  });
});
