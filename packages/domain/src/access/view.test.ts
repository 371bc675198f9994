import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMediation, anEvent, aParty, aPetition } from '../testing.ts';
import { identityFor } from './identity.ts';
import { testDirectory, testPeople, type TestPerson } from './testing.ts';
import { viewOf } from './view.ts';
import { mediationShapes } from './view/mediation.ts';
import { accusationShapes, petitionShapes } from './view/petition.ts';
import type { Shape } from './view/shape.ts';

const agreed = aMediation({
  agreement: { form: 'written', no: '1', account: '6222', terms: [{ id: 't1', text: '加装水槽', payerIds: ['p1'] }] },
  sessions: [{ id: 's1', record: '……' }],
});
const heard = aPetition({
  title: '邵云飞反映补偿未足额发放',
  events: [anEvent({ type: 'registered', by: 'u-luo' })],
  routing: [{ id: 'r1', action: 'transfer', toOrgId: 'org-bh', reason: '邵云飞' }],
});
const closing = anEvent({ type: 'declined', payload: { reason: 'other', remediesTold: true } });

describe('能看多少', () => {
  it('shows at minimum the type, the state, the township, the dates and the agreement', () => {
    expect(viewOf('min', 'mediation', agreed)).toEqual({
      id: agreed.id,
      region: '990101',
      ver: 0,
      createdAt: agreed.createdAt,
      committeeId: 'pmc-np',
      disputeType: '02',
      source: '1',
      occurredAt: '2026-04-11',
      agreement: { form: 'written', no: '1', terms: [{ text: '加装水槽' }] },
      state: 'draft',
      entered: agreed.createdAt,
      trail: [{ state: 'draft', entered: agreed.createdAt }],
      tracks: expect.objectContaining({ confirmation: 'none' }),
      township: '990101100',
    });
  });

  it('shows a petition without name, telephone, address and free words', () => {
    const seen = viewOf('nameless', 'petition', heard);
    expect(seen).toMatchObject({
      purpose: 'claim',
      state: 'routing',
      routing: [{ action: 'transfer', toOrgId: 'org-bh' }],
    });
    const text = JSON.stringify(seen);
    for (const secret of ['邵云飞', '10000000', '3组21号', '青苗']) expect(text).not.toContain(secret);
  });

  it('shows for counting nothing but the classification', () => {
    expect(viewOf('count', 'mediation', agreed)).toEqual({
      disputeType: '02',
      source: '1',
      agreement: { form: 'written' },
      state: 'draft',
    });
    expect(viewOf('count', 'petition', heard)).toEqual({
      form: 'visit',
      purpose: 'claim',
      contentCategory: '03',
      state: 'routing',
    });
  });

  it('shows of an accusation only that it was registered, at every level', () => {
    const accusation = aPetition({ purpose: 'accusation', petitionNo: '测信访〔2026〕0301号' });
    const expected = {
      id: accusation.id,
      region: '990101',
      ver: 0,
      createdAt: accusation.createdAt,
      petitionNo: '测信访〔2026〕0301号',
      form: 'visit',
      purpose: 'accusation',
      petitionedAt: '2026-05-11',
      registration: { at: '2026-05-11T09:20:00+08:00', orgId: 'org-xfj', registrarId: 'u-luo' },
      state: 'captured',
    };
    expect(viewOf('full', 'petition', accusation)).toEqual(expected);
    expect(viewOf('min', 'petition', accusation)).toEqual(expected);
    expect(viewOf('count', 'petition', accusation)).toEqual({
      form: 'visit',
      purpose: 'accusation',
      state: 'captured',
    });
  });

  it('shows nothing of other types below full view, and nothing of what is no document', () => {
    expect(viewOf('min', 'sealed', agreed)).toEqual({});
    expect(viewOf('full', 'contact', { mobile: '10000000034' })).toEqual({ mobile: '10000000034' });
    expect(viewOf('full', 'mediation', 'nonsense')).toEqual({});
  });
});

describe('证件号码和电话', () => {
  const withFamily = aMediation({
    parties: [aParty({ guardian: { name: '吴', phone: '10000000009' } })],
    agents: [{ id: 'a1', idNumber: '99010119700101001X', phone: '无' }],
    agreement: { account: '9900000000006222' },
  });

  it('are clear while the case runs and masked when it has ended', () => {
    expect(viewOf('full', 'mediation', withFamily)).toEqual(withFamily);
    expect(viewOf('full', 'mediation', { ...withFamily, events: [closing] })).toMatchObject({
      parties: [
        {
          name: '吴长根',
          idNumber: expect.stringMatching(/^990\*{11}\d{3}[\dX]$/),
          phone: '100****0001',
          guardian: { phone: '100****0009' },
        },
      ],
      agents: [{ idNumber: '990***********001X', phone: '无' }],
      agreement: { account: '****6222' },
    });
  });

  it('are left out where a role may not see them', () => {
    const text = JSON.stringify(viewOf('full', 'mediation', withFamily, 'hidden'));
    expect(text).not.toMatch(/idNumber|phone|account/);
    expect(text).toContain('吴长根');
  });

  const red = aMediation({ riskLevel: 'red', escalations: [{ id: 'x1', reportedTo: ['org-rsj'] }] });
  const atCourt = aMediation({ source: '3-1' });
  const ended = aMediation({ events: [closing] });
  const petition = aPetition({ events: [anEvent({ type: 'registered' })], responsibleOrgId: 'org-rsj' });

  it.each([
    ['mediator', 'mediation', red, 'clear'],
    ['mediator', 'mediation', ended, 'masked'],
    ['townshipMediator', 'mediation', { ...ended, mediatorIds: ['u-zhou'] }, 'clear'],
    ['neighbour', 'mediation', red, 'hidden'],
    ['villageHead', 'mediation', ended, 'clear'],
    ['townshipHead', 'mediation', ended, 'clear'],
    ['justice', 'mediation', red, 'masked'],
    ['clerk', 'mediation', red, 'hidden'],
    ['department', 'mediation', red, 'hidden'],
    ['office', 'mediation', red, 'hidden'],
    ['court', 'mediation', red, 'hidden'],
    ['court', 'mediation', atCourt, 'clear'],
    ['judge', 'mediation', atCourt, 'clear'],
    ['bureau', 'petition', petition, 'clear'],
    ['department', 'petition', petition, 'hidden'],
    ['office', 'petition', petition, 'hidden'],
    ['administrator', 'mediation', red, 'hidden'],
    ['auditor', 'petition', petition, 'hidden'],
  ] as [TestPerson, string, object, string][])('%s, %s', (name, type, document, identity) => {
    expect(identityFor(testPeople[name], type, document, testDirectory)).toBe(identity);
  });
});

/** The keys of a document that decide its state and its township; they are inputs of every view. */
const inputs = ['events', 'createdAt', 'createdBy', 'region', 'place', 'jurisdiction', 'problemDivision', 'purpose'];

const listed: readonly [string, 'min' | 'nameless' | 'count', Shape, Readonly<Record<string, unknown>>][] = [
  ['mediation', 'min', mediationShapes.min, { ...agreed }],
  ['mediation', 'count', mediationShapes.count, { ...agreed }],
  ['petition', 'min', petitionShapes.min, { ...heard }],
  ['petition', 'nameless', petitionShapes.nameless, { ...heard }],
  ['petition', 'count', petitionShapes.count, { ...heard }],
  ['petition', 'min', accusationShapes.full, { ...heard, purpose: 'accusation' }],
];

describe.each(listed)('%s at level %s', (type, level, shape, document) => {
  it('never changes with a field that is not listed', () => {
    const known = new Set([...Object.keys(shape), ...inputs]);
    const key = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(document))).filter((word) => !known.has(word));
    fc.assert(
      fc.property(key, fc.jsonValue(), (field, value) => {
        expect(viewOf(level, type, { ...document, [field]: value })).toEqual(viewOf(level, type, document));
      }),
    );
  });

  it('never shows what is added inside a listed field', () => {
    const fields = Object.keys(shape).filter((key) => key !== 'purpose');
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.string({ minLength: 12 }), (field, words) => {
        const inside = { [words]: words, extra: words };
        for (const value of [inside, [inside], [[inside]]]) {
          const seen = JSON.stringify(viewOf(level, type, { ...document, [field]: value }));
          expect(seen).not.toContain(JSON.stringify(words));
        }
      }),
    );
  });
});
