import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { courseTo, mediationPayloads, type MediationEventType, sample } from './mediation/testing.ts';
import type { MediationState } from './mediation/states.ts';
import { agreementEffectiveAt, mediationFlow, missingSignatures } from './mediation.ts';
import { course, type Step, stepWith, withStep } from './testing.ts';

/** What may follow in each state, and where it leads; everything else is refused. */
const legal: Record<MediationState, Partial<Record<MediationEventType, MediationState>>> = {
  draft: {
    submitted: 'awaiting',
    referralReceived: 'awaiting',
    registered: 'accepted',
    declined: 'declined',
    voided: 'voided',
    riskReported: 'draft',
    dutyReported: 'draft',
  },
  awaiting: {
    referralReceived: 'awaiting',
    accepted: 'accepted',
    declined: 'declined',
    assigned: 'awaiting',
    voided: 'voided',
    riskReported: 'awaiting',
    dutyReported: 'awaiting',
  },
  declined: { archived: 'archived', riskReported: 'declined', dutyReported: 'declined', corrected: 'declined' },
  accepted: {
    referralReceived: 'accepted',
    investigated: 'investigating',
    sessionHeld: 'mediating',
    ...atWork('accepted'),
  },
  investigating: {
    investigated: 'investigating',
    sessionHeld: 'mediating',
    ...atWork('investigating'),
  },
  mediating: {
    investigated: 'mediating',
    sessionHeld: 'mediating',
    agreementDrafted: 'signing',
    orallyAgreed: 'effective',
    ...atWork('mediating'),
  },
  suspended: {
    resumed: 'mediating',
    extended: 'suspended',
    terminated: 'terminated',
    voided: 'voided',
    assigned: 'suspended',
    crimeFlagged: 'suspended',
    riskReported: 'suspended',
    dutyReported: 'suspended',
  },
  signing: {
    agreementDrafted: 'signing',
    sealAffixed: 'effective',
    agreementWithdrawn: 'mediating',
    suspended: 'suspended',
    terminated: 'terminated',
    assigned: 'signing',
    crimeFlagged: 'suspended',
    riskReported: 'signing',
    dutyReported: 'signing',
  },
  effective: { breached: 'breached', ...agreed('effective') },
  performing: { breached: 'breached', ...agreed('performing') },
  breached: agreed('breached'),
  performed: {
    followedUp: 'performed',
    confirmationWaived: 'performed',
    confirmationApplied: 'performed',
    riskReported: 'performed',
    dutyReported: 'performed',
  },
  diverted: {
    performed: 'performed',
    judged: 'diverted',
    followedUp: 'diverted',
    confirmationWaived: 'diverted',
    closed: 'closed',
    riskReported: 'diverted',
    dutyReported: 'diverted',
  },
  terminated: {
    followedUp: 'terminated',
    closed: 'closed',
    archived: 'archived',
    corrected: 'terminated',
    subsidyClaimed: 'terminated',
    riskReported: 'terminated',
    dutyReported: 'terminated',
  },
  closed: {
    judged: 'closed',
    followedUp: 'closed',
    archived: 'archived',
    corrected: 'closed',
    subsidyClaimed: 'closed',
    riskReported: 'closed',
    dutyReported: 'closed',
  },
  archived: { judged: 'archived', borrowed: 'archived', corrected: 'archived', subsidyClaimed: 'archived' },
  voided: {},
};

function atWork(state: MediationState) {
  return {
    extended: state,
    suspended: 'suspended',
    terminated: 'terminated',
    assigned: state,
    crimeFlagged: 'suspended',
    voided: 'voided',
    riskReported: state,
    dutyReported: state,
  } as const;
}

function agreed(state: MediationState) {
  return {
    agreementAmended: 'signing',
    performed: 'performed',
    urged: state,
    diverted: 'diverted',
    followedUp: state,
    confirmationWaived: state,
    confirmationApplied: state,
    riskReported: state,
    dutyReported: state,
  } as const;
}

const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = legal;

describe('人民调解流程', () => {
  describe.each(Object.entries(courseTo))('%s', (state, steps) => {
    const before = course(...steps);

    it('is reached by its course', () => {
      expect(fold(mediationFlow, before)).toMatchObject({ state, notApplied: [] });
    });

    it.each(Object.keys(mediationFlow.events))('%s', (type) => {
      const after = fold(mediationFlow, withStep(before, stepWith(mediationPayloads, type)));
      const to = expected[state]?.[type];
      expect(after.state).toBe(to ?? state);
      expect(after.notApplied).toHaveLength(to ? 0 : 1);
    });
  });
});

const mediating = courseTo.mediating;
const drafted = [...mediating, sample('agreementDrafted')];
const signature = (partyId: string, on: string, mode = 'signed'): Step => ['partySigned', { partyId, on, mode }];
const run = (...steps: readonly Step[]) => fold(mediationFlow, course(...steps));
const refusals = (...steps: readonly Step[]) => run(...steps).notApplied.map(({ reason }) => reason.code);

describe('协议的生效', () => {
  const signatures: Step[] = [
    signature('p1', '2026-05-20'),
    signature('p2', '2026-05-27'),
    ['mediatorSigned', { mediatorId: 'u-zhao', on: '2026-05-20' }],
    ['sealAffixed', { on: '2026-05-28' }],
  ];

  it('takes the last of all signatures and the seal (第二十九条)', () => {
    expect(agreementEffectiveAt(course(...drafted, ...signatures))).toBe('2026-05-28');
  });

  it('does not depend on the order in which signatures and seal arrive', () => {
    const turned = course(...drafted, ...signatures.toReversed());
    expect(fold(mediationFlow, turned)).toMatchObject({ state: 'effective', notApplied: [] });
    expect(agreementEffectiveAt(turned)).toBe('2026-05-28');
  });

  it.each([0, 1, 2, 3])('waits while signature or seal %i is missing', (at) => {
    const document = course(...drafted, ...signatures.toSpliced(at, 1));
    expect(fold(mediationFlow, document).state).toBe('signing');
    expect(agreementEffectiveAt(document)).toBeUndefined();
  });

  it('lists what is missing', () => {
    expect(missingSignatures(course(...drafted, signature('p2', '2026-05-20')))).toEqual({
      parties: ['p1'],
      mediators: ['u-zhao'],
      seal: true,
    });
  });

  it('is immediate for an oral agreement (第三十条)', () => {
    expect(agreementEffectiveAt(course(...courseTo.effective))).toBe('2026-04-15');
    expect(missingSignatures(course(...courseTo.effective))).toBeUndefined();
  });

  it('starts afresh with a new version', () => {
    const changed = course(...drafted, ...signatures, sample('agreementAmended'));
    expect(fold(mediationFlow, changed).state).toBe('signing');
    expect(missingSignatures(changed)?.parties).toEqual(['p1', 'p2']);
  });

  it('refuses strangers, second signatures and electronic ones on paper agreements', () => {
    const paper: Step = ['agreementDrafted', { signers: ['p1', 'p2'], mediatorIds: ['u-zhao'], paperOnly: true }];
    expect(refusals(...drafted, signature('p9', '2026-05-20'))).toEqual(['mediation.not-a-signer']);
    expect(refusals(...drafted, signature('p1', '2026-05-20'), signature('p1', '2026-05-21'))).toEqual([
      'mediation.signed-already',
    ]);
    expect(refusals(...mediating, paper, signature('p1', '2026-05-20', 'electronic'))).toEqual([
      'mediation.paper-only',
    ]);
    expect(refusals(...drafted, sample('sealAffixed'), sample('sealAffixed'))).toEqual(['mediation.signed-already']);
  });
});

describe('司法确认与执行', () => {
  const confirmed = ['confirmationApplied', 'confirmationAccepted', 'confirmed'] as const;

  it('runs beside the performance and opens enforcement', () => {
    const steps = [...courseTo.effective, ...confirmed.map(sample), sample('breached')];
    expect(run(...steps)).toMatchObject({ state: 'breached', tracks: { confirmation: 'confirmed' } });
    const enforced = [...steps, sample('enforcementStarted'), sample('enforcementEnded')];
    expect(run(...enforced)).toMatchObject({
      state: 'performed',
      tracks: { confirmation: 'enforced' },
      notApplied: [],
    });
  });

  it('lets the parties change the agreement after a rejection, not after a confirmation', () => {
    const rejected = ['confirmationApplied', 'confirmationAccepted', 'confirmationRejected'] as const;
    expect(run(...courseTo.effective, ...rejected.map(sample), sample('agreementAmended'))).toMatchObject({
      state: 'signing',
      tracks: { confirmation: 'none' },
    });
    expect(refusals(...courseTo.effective, ...confirmed.map(sample), sample('agreementAmended'))).toEqual([
      'flow.wrong-track',
    ]);
  });

  it('refuses a court step nobody applied for', () => {
    expect(refusals(...courseTo.effective, sample('confirmed'))).toEqual(['flow.wrong-track']);
  });
});

describe('中止、线索、移送', () => {
  it('goes back to where it was suspended', () => {
    expect(run('registered', sample('suspended'), 'resumed').state).toBe('accepted');
    expect(run(...drafted, sample('suspended'), 'resumed').state).toBe('signing');
  });

  it('makes no agreement and does not resume while a sign of a crime stands (第二十五条)', () => {
    const flagged = [...mediating, sample('crimeFlagged')];
    expect(refusals(...flagged, 'resumed')).toEqual(['mediation.crime-clue']);
    expect(run(...flagged, sample('crimeCleared'), 'resumed', sample('orallyAgreed'))).toMatchObject({
      state: 'effective',
      notApplied: [],
    });
  });

  it('is archived only after the result went back to the sender', () => {
    const ended = [sample('referralReceived'), 'accepted', 'sessionHeld', sample('terminated')];
    expect(refusals(...ended, 'archived')).toEqual(['mediation.report-back-first']);
    expect(run(...ended, sample('referralReported'), 'archived', sample('referralAcknowledged'))).toMatchObject({
      state: 'archived',
      tracks: { referral: 'acknowledged' },
      notApplied: [],
    });
  });

  it('is closed after performance only when the parties were visited', () => {
    expect(refusals(...courseTo.performed, 'closed')).toEqual(['mediation.follow-up-first']);
  });

  it('records a village case with its session and oral agreement in one go', () => {
    expect(run(...courseTo.effective)).toMatchObject({
      state: 'effective',
      entered: '2026-04-13T09:03:00+08:00',
      notApplied: [],
    });
  });
});
