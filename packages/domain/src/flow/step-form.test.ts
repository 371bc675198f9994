import { describe, expect, it } from 'vitest';
import type { EventDefinition } from './define.ts';
import { mediationFlow } from './mediation.ts';
import { petitionFlow } from './petition.ts';
import { stepFields } from './step-form.ts';
import { stepLabels } from './step-labels.ts';

const events = Object.entries<EventDefinition>({
  ...Object.fromEntries(Object.entries(mediationFlow.events).map(([type, event]) => [`mediation ${type}`, event])),
  ...Object.fromEntries(Object.entries(petitionFlow.events).map(([type, event]) => [`petition ${type}`, event])),
});

describe('The form of a step', () => {
  it.each(events)('%s has a label for everything it asks', (_name, event) => {
    for (const key of Object.keys(stepFields(event))) expect(Object.keys(stepLabels)).toContain(key);
  });

  it('offers the names of an official list', () => {
    const { reason } = stepFields(mediationFlow.events.terminated);
    expect(reason?.kind).toBe('choice');
    expect(reason?.vocabulary?.name).toBe('terminationReason');
  });

  it('asks a day as a date and a party as one of the parties', () => {
    const { on, partyId } = stepFields(mediationFlow.events.partySigned);
    expect([on?.kind, partyId?.kind]).toEqual(['date', 'party-reference']);
  });

  it('marks as needed only what the step cannot do without', () => {
    const { on, item } = stepFields(mediationFlow.events.performed);
    expect([on?.need, item?.need]).toEqual(['submit', undefined]);
  });

  it('asks nothing where nothing is demanded, and not what the app knows by itself', () => {
    expect(stepFields(mediationFlow.events.registered)).toEqual({});
    expect(Object.keys(stepFields(mediationFlow.events.sessionHeld))).toEqual(['result']);
  });
});
