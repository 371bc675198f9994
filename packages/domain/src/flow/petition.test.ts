import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { petitionStatusOf } from './petition/status.ts';
import { courseTo, sample } from './petition/testing.ts';
import { petitionFlow } from './petition.ts';
import { course, type Step } from './testing.ts';

const run = (...steps: readonly Step[]) => fold(petitionFlow, course(...steps));
const refusals = (...steps: readonly Step[]) => run(...steps).notApplied.map(({ reason }) => reason.code);
const onTrack = (track: string): Step => ['classified', { on: '2026-05-20', track }];

describe('依法分类处理（第三十一条）', () => {
  it.each([
    ['litigation', 'diverted'],
    ['arbitration', 'diverted'],
    ['party-appeal', 'diverted'],
    ['administrative', 'diverted'],
    ['duty', 'duty'],
    ['petition', 'investigating'],
  ])('%s leads to %s', (track, state) => {
    expect(run(...courseTo.notified, onTrack(track)).state).toBe(state);
  });

  it.each(['suggestion', 'accusation'])('%s has a door of its own', (track) => {
    expect(refusals(...courseTo.notified, onTrack(track))).toEqual(['petition.own-door']);
  });
});

describe('延期（第三十四条）', () => {
  const asked = [...courseTo.investigating, sample('extensionAsked')];

  it('is asked, approved and told', () => {
    expect(run(...asked, sample('extensionApproved'), sample('extensionServed'))).toMatchObject({
      state: 'investigating',
      tracks: { extension: 'told' },
      notApplied: [],
    });
  });

  it('is granted once, for at most thirty days', () => {
    expect(refusals(...asked, sample('extensionApproved'), sample('extensionAsked'))).toEqual(['flow.wrong-track']);
    expect(refusals(...asked, ['extensionApproved', { on: '2026-09-28', approver: '局长', days: 31 }])).toEqual([
      'flow.payload',
    ]);
  });
});

describe('异议、调解、复查', () => {
  it('is sent to another unit after an objection is upheld (第二十三条第三款)', () => {
    const again = [...courseTo.returned, sample('forwarded'), sample('receiptSigned')];
    expect(run(...again)).toMatchObject({ state: 'received', notApplied: [] });
  });

  it('is not decided while the linked mediation runs (第三十三条)', () => {
    const linked = [...courseTo.investigating, sample('mediationLinked')];
    expect(refusals(...linked, sample('decided'))).toEqual(['petition.mediation-pending']);
    expect(run(...linked, sample('mediationReported'), sample('decided')).state).toBe('decided');
  });

  it('is handled again when the review revokes the decision', () => {
    const revoked: Step = ['reviewDecided', { on: '2026-12-01', result: 'revoked' }];
    expect(run(...courseTo.reviewing, revoked, sample('reviewServed')).state).toBe('investigating');
    const again: Step = ['rereviewDecided', { on: '2026-12-01', result: 'revoked' }];
    expect(run(...courseTo.rereviewing, again, sample('rereviewServed')).state).toBe('investigating');
  });

  it('goes back to routing when papers asked for there arrive', () => {
    expect(run('registered', sample('supplementAsked'), sample('supplemented')).state).toBe('routing');
  });

  it('keeps no word of an accusation in its events (第三十条)', () => {
    const wordy: Step = ['handedToDiscipline', { on: '2026-08-19', content: '……' }];
    expect(refusals('registered', wordy)).toEqual(['flow.payload']);
  });
});

describe('全国系统的状态', () => {
  it.each([
    ['captured', 'to-review'],
    ['forwarded', 'to-receive'],
    ['accepted', 'accepted-to-serve'],
    ['returned', 'returned'],
    ['decided', 'decided-to-serve'],
    ['archived', 'archived'],
  ] as const)('%s shows as %s', (state, status) => {
    expect(petitionStatusOf(run(...courseTo[state]))).toBe(status);
  });

  it('shows that an extension was asked', () => {
    expect(petitionStatusOf(run(...courseTo.investigating, sample('extensionAsked')))).toBe('extension-asked');
  });
});
