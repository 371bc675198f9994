import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../case-type/envelope.ts';
import type { MediationBody } from '../case-type/mediation.ts';
import { DRAWN_SIGNATURE } from '../field/drawn-signature.ts';
import { aMediation, anEvent, aPetition } from '../testing.ts';
import { contentOf } from './content.ts';
import { fillForm } from './fill.ts';
import { formOf } from './registry.ts';
import type { Sheet, SignaturePlace } from './sheet.ts';

const nameOf = (id: string) => ({ 'u-zhao': '赵德厚' })[id];
const [applicant = '', respondent = ''] = (aMediation().parties ?? []).map(({ id }) => id);
const drawing = { id: 'f1', digest: 'ab'.repeat(32), mime: DRAWN_SIGNATURE, size: 900 };
const photo = { id: 'f2', digest: 'cd'.repeat(32), mime: 'image/jpeg', size: 90_000 };

function placesOf({ blocks }: Sheet): SignaturePlace[] {
  return blocks.flatMap((block) => (block.kind === 'signatures' ? block.places : []));
}

function fill(code: string, body: MediationBody, element?: string): Sheet {
  const form = formOf('mediation', code);
  if (form === undefined) throw new Error(`There is no form ${code}`);
  return fillForm(form, { body, nameOf, ...(element !== undefined && { element }) });
}

const doneOn = (code: string, body: MediationBody, element?: string) =>
  placesOf(fill(code, body, element)).map(({ as, at }) => `${as} ${at}`.trim());

let serial = 0;
const step = (type: string, payload: Record<string, unknown> = {}): FlowEvent =>
  anEvent({ id: `e${(serial += 1)}`, type, payload });
const drawnUp = (paperOnly = false) =>
  step('agreementDrafted', { signers: [applicant, respondent], mediatorIds: ['u-zhao'], paperOnly });
const signed = (partyId: string, on: string, mode = 'electronic') => step('partySigned', { partyId, on, mode });

function agreed(events: FlowEvent[], more: Partial<MediationBody> = {}): MediationBody {
  return aMediation({ events: [step('registered'), step('sessionHeld'), ...events], ...more });
}

const applicantSigned = (image: typeof photo, mode: 'electronic' | 'signed' = 'electronic') => ({
  form: 'written' as const,
  signatures: [{ id: 'x1', signer: 'party' as const, partyId: applicant, mode, at: '2026-04-15', image }],
});

describe('协议书上的签名', () => {
  it('prints a signature drawn on the screen where the form has its place', () => {
    const body = agreed([drawnUp(), signed(applicant, '2026-04-15')], { agreement: applicantSigned(drawing) });
    const [place] = placesOf(fill('F10', body));
    expect(place).toEqual({
      as: 'party',
      id: applicant,
      label: '当事人（签名、盖章或按指印）',
      name: '吴长根',
      at: '2026-04-15',
      mode: '电子签名',
      image: drawing.digest,
    });
  });

  it('does not print the photo of a page signed by hand as a signature', () => {
    const body = agreed([drawnUp(), signed(applicant, '2026-04-15', 'signed')], {
      agreement: applicantSigned(photo, 'signed'),
    });
    const [place] = placesOf(fill('F10', body));
    expect(place).toMatchObject({ at: '2026-04-15', mode: '签名' });
    expect(place).not.toHaveProperty('image');
  });

  it.each([
    ['a family dispute', agreed([], { disputeType: '01', agreement: applicantSigned(drawing) })],
    [
      'an agreement drawn up for paper',
      agreed([drawnUp(true), signed(applicant, '2026-04-15', 'signed')], { agreement: applicantSigned(drawing) }),
    ],
  ])('prints no drawing in %s (电子签名法第三条)', (_what, body) => {
    for (const place of placesOf(fill('F10', body))) expect(place).not.toHaveProperty('image');
  });

  it('forgets what was signed before the agreement was drawn up anew', () => {
    const body = agreed([drawnUp(), signed(applicant, '2026-04-15'), drawnUp()], {
      agreement: applicantSigned(drawing),
    });
    expect(doneOn('F10', body)).toEqual(['party', 'party', 'mediator', 'recorder', 'seal']);
  });

  it('takes signatures and seal from the steps, with the day the agreement takes effect on the application', () => {
    const steps = [
      drawnUp(),
      signed(applicant, '2026-04-15', 'fingerprint'),
      signed(respondent, '2026-04-16', 'signed'),
      step('mediatorSigned', { mediatorId: 'u-zhao', on: '2026-04-15' }),
      step('sealAffixed', { on: '2026-04-20' }),
    ];
    const body = agreed(steps);
    expect(doneOn('F10', body)).toEqual([
      'party 2026-04-15',
      'party 2026-04-16',
      'mediator 2026-04-15',
      'recorder',
      'seal 2026-04-20',
    ]);
    expect(placesOf(fill('F10', body))[0]?.mode).toBe('捺印');
    expect(JSON.stringify(fill('F14', body).blocks)).toContain('2026年4月20日');
  });
});

describe('每份文书有自己的签名', () => {
  const sealed = {
    ...applicantSigned(photo, 'signed'),
    seal: { at: '2026-04-20' },
  };

  it.each(['F14', 'F17', 'F18', 'F16'])('nobody signed %s by signing another paper', (code) => {
    const acceptance = { signatures: applicantSigned(photo).signatures };
    const body = aMediation({ agreement: sealed, acceptance });
    expect(doneOn(code, body).filter((done) => done.includes('2026'))).toEqual([]);
  });

  it.each(['P1', 'P3', 'P5', 'P6', 'P10'])('%s is not sealed with the decision', (code) => {
    const form = formOf('petition', code);
    const body = aPetition({ decision: { seal: { at: '2026-06-01' } } });
    const places = form ? placesOf(fillForm(form, { body, nameOf })) : [];
    expect(places.length).toBeGreaterThan(0);
    expect(places.map(({ at }) => at).join('')).toBe('');
  });

  it('but the decision is', () => {
    const form = formOf('petition', 'P8');
    const body = aPetition({ decision: { seal: { at: '2026-06-01' } } });
    expect(form && placesOf(fillForm(form, { body, nameOf }))[0]).toMatchObject({ as: 'seal', at: '2026-06-01' });
  });

  it('takes what was tracked on paper from its own entry, session by session', () => {
    const entry = (id: string, element: string, at: string) => ({
      ...{ id, form: 'F9', element, status: 'signed' as const },
      signatures: [{ id: `${id}s`, signer: 'party' as const, partyId: applicant, mode: 'fingerprint' as const, at }],
    });
    const body = aMediation({
      sessions: [
        { id: 's1', recorder: '蔡测试' },
        { id: 's2', recorder: '' },
      ],
      dossier: [entry('d1', 's1', '2026-04-13'), entry('d2', 's2', '2026-04-14')],
    });
    expect(doneOn('F9', body, 's1')[0]).toBe('party 2026-04-13');
    expect(doneOn('F9', body, 's2')[0]).toBe('party 2026-04-14');
    expect(placesOf(fill('F9', body, 's1')).at(-1)).toMatchObject({ as: 'recorder', name: '蔡测试' });
  });

  it('a version that was replaced signs nothing any more', () => {
    const { signatures } = applicantSigned(photo);
    const dossier = [{ id: 'd1', form: 'F4', status: 'replaced' as const, signatures }];
    expect(doneOn('F4', aMediation({ dossier }))[0]).toBe('party');
  });
});

describe('校验码', () => {
  it('is that of the words: signing and numbering do not change it, another word does', () => {
    const before = contentOf(fill('F10', agreed([drawnUp()])));
    const later = agreed([drawnUp(), signed(applicant, '2026-04-15')], { caseNo: '（2026）青白人调字第12号' });
    expect(contentOf(fill('F10', later))).toBe(before);
    expect(contentOf(fill('F10', agreed([drawnUp()], { agreement: { facts: '改过' } })))).not.toBe(before);
  });
});
