import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { courseTo, sample } from './mediation/testing.ts';
import { agreementEffectiveAt, mediationFlow, missingSignatures } from './mediation.ts';
import { course, type Step } from './testing.ts';

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
