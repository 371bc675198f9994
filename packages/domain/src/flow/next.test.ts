import { describe, expect, it } from 'vitest';
import type { RoleCode } from '../access/roles.ts';
import { term } from '../term.ts';
import { mediationFlow } from './mediation.ts';
import { courseTo, sample } from './mediation/testing.ts';
import { type MissingFields, mayFollow, nextEvents } from './next.ts';
import { petitionFlow } from './petition.ts';
import { courseTo as petitionTo } from './petition/testing.ts';
import { flowOf } from './registry.ts';
import { course, type Step, withStep } from './testing.ts';

function open(steps: readonly Step[], role: RoleCode, missing?: MissingFields): string[] {
  const document = { ...course(...steps), disputeType: '02' };
  return nextEvents(mediationFlow, document, role, missing).flatMap((step) => (step.ok ? [step.type] : []));
}

function why(steps: readonly Step[], role: RoleCode, type: string, facts: object = {}): string | undefined {
  const step = nextEvents(mediationFlow, { ...course(...steps), ...facts }, role).find((one) => one.type === type);
  return step && !step.ok ? step.reason.code : undefined;
}

describe('下一步', () => {
  it('offers a village mediator what may follow a session', () => {
    expect(open(courseTo.mediating, 'village-mediator')).toEqual([
      'voided',
      'investigated',
      'sessionHeld',
      'extended',
      'suspended',
      'terminated',
      'agreementDrafted',
      'orallyAgreed',
      'riskReported',
      'dutyReported',
      'crimeFlagged',
    ]);
  });

  it('offers the court only the steps of the court', () => {
    const applied = [...courseTo.effective, sample('confirmationApplied')];
    expect(open(applied, 'court-liaison')).toEqual([
      'confirmationWithdrawn',
      'confirmationAccepted',
      'confirmationRefused',
    ]);
  });

  it('offers administrators and auditors nothing', () => {
    expect(Object.values(courseTo).flatMap((steps) => open(steps, 'system-administrator'))).toEqual([]);
    expect(Object.values(courseTo).flatMap((steps) => open(steps, 'security-auditor'))).toEqual([]);
  });

  it('says why a step is closed', () => {
    expect(why(courseTo.mediating, 'village-mediator', 'closed')).toBe('flow.wrong-state');
    expect(why(courseTo.mediating, 'village-mediator', 'assigned')).toBe('flow.role');
    expect(why(courseTo.performed, 'village-mediator', 'closed')).toBe('mediation.follow-up-first');
  });

  it('asks for a written agreement in land contract disputes', () => {
    const land = { disputeType: '07', subType: '土地承包' };
    expect(why(courseTo.mediating, 'village-mediator', 'orallyAgreed', land)).toBe('mediation.written-only');
    expect(why(courseTo.mediating, 'village-mediator', 'orallyAgreed', { disputeType: '07' })).toBeUndefined();
  });

  it('names the fields to fill in first', () => {
    const missing: MissingFields = (stage) => (stage === 'submit' ? [term('纠纷类型', 'Dispute type')] : []);
    const [step] = nextEvents(mediationFlow, { ...course(), disputeType: '02' }, 'village-mediator', missing);
    expect(step).toMatchObject({
      type: 'submitted',
      ok: false,
      reason: { code: 'flow.fields-missing', fields: [{ zh: '纠纷类型' }] },
    });
  });
});

describe('填好的一步', () => {
  const judge = (steps: readonly Step[], step: Step, facts: object = {}) => {
    const before = { ...course(...steps), ...facts };
    const event = withStep(before, step).events.at(-1);
    return event && mayFollow(mediationFlow, before, event, 'village-mediator');
  };

  it('is allowed when order, fields and role agree', () => {
    expect(judge(courseTo.mediating, sample('orallyAgreed'))).toEqual({ ok: true });
  });

  it('is refused when a family agreement is to be signed electronically (电子签名法第三条)', () => {
    const family = { disputeType: '01' };
    expect(judge(courseTo.mediating, sample('agreementDrafted'), family)).toMatchObject({
      reason: { code: 'mediation.paper-only' },
    });
    expect(judge(courseTo.mediating, sample('agreementDrafted'), { disputeType: '02' })).toEqual({ ok: true });
  });

  it('is refused when it does not come next', () => {
    expect(judge(courseTo.draft, sample('orallyAgreed'))).toMatchObject({ reason: { code: 'flow.wrong-state' } });
    expect(judge(courseTo.mediating, 'orallyAgreed')).toMatchObject({ reason: { code: 'flow.payload' } });
  });
});

describe('检举控告', () => {
  const steps = (purpose: string) =>
    nextEvents(petitionFlow, { ...course(...petitionTo.routing), purpose }, 'petition-clerk').flatMap((step) =>
      step.ok ? [step.type] : [],
    );

  it('goes to discipline inspection and nowhere else', () => {
    expect(steps('accusation')).not.toContain('forwarded');
    expect(steps('accusation')).toContain('handedToDiscipline');
    expect(steps('claim')).toContain('forwarded');
    expect(steps('claim')).not.toContain('handedToDiscipline');
  });

  it('is registered without the fields other items need', () => {
    const register = (purpose: string) =>
      nextEvents(petitionFlow, { ...course(), purpose }, 'petition-clerk', () => [term('概况', 'Summary')]).find(
        ({ type }) => type === 'registered',
      );
    expect(register('accusation')).toMatchObject({ ok: true });
    expect(register('claim')).toMatchObject({ ok: false, reason: { code: 'flow.fields-missing' } });
  });
});

describe('the registry', () => {
  it('knows the flow of a document type', () => {
    expect(flowOf('mediation')).toBe(mediationFlow);
    expect(flowOf('petition')).toBe(petitionFlow);
    expect(flowOf('reference')).toBeUndefined();
    expect(flowOf('constructor')).toBeUndefined();
  });
});
