import { describe, expect, it } from 'vitest';
import type { FlowEvent } from '../case-type/envelope.ts';
import { aMediation, anEnvelope, anEvent, aPetition } from '../testing.ts';
import { mayAppend, mayChange, mayCreate } from './may.ts';
import { findReason } from './reasons.ts';
import { testDirectory, testPeople, type TestPerson } from './testing.ts';

const names = Object.keys(testPeople).filter((name): name is TestPerson => name in testPeople);

/** The people for whom a decision is yes, in the order of the list. */
function those(may: (name: TestPerson) => { ok: boolean }): TestPerson[] {
  return names.filter((name) => may(name).ok);
}

function refusal(verdict: { ok: true } | { ok: false; reason: string }): string | undefined {
  return verdict.ok ? undefined : verdict.reason;
}

const idOf = (name: TestPerson) => testPeople[name].id;
const orgOf = (name: TestPerson) => testPeople[name].orgId;
const creators = (type: string, made: (name: TestPerson) => object) =>
  those((name) => mayCreate(testPeople[name], type, made(name), testDirectory));
const editors = (type: string, document: object) =>
  those((name) => mayChange(testPeople[name], type, document, { ...document, title: '改' }, testDirectory));

const ownCase = (name: TestPerson) =>
  aMediation({ createdBy: idOf(name), committeeId: orgOf(name), mediatorIds: [idOf(name)], leadMediatorId: undefined });
const mediatorsAndHeads: TestPerson[] = [
  'mediator',
  'colleague',
  'neighbour',
  'villageHead',
  'neighbourHead',
  'townshipMediator',
  'townshipHead',
  'otherHead',
];

describe('新建', () => {
  it('lets the members of a committee open a case of their committee', () => {
    expect(creators('mediation', ownCase)).toEqual(mediatorsAndHeads);
    expect(creators('mediation', (name) => ({ ...ownCase(name), disputeType: '01' }))).toEqual(mediatorsAndHeads);
  });

  it('refuses a case in another committee, in another name, in another district', () => {
    const mine = ownCase('mediator');
    const create = (document: object) => refusal(mayCreate(testPeople.mediator, 'mediation', document, testDirectory));
    expect(create(mine)).toBeUndefined();
    expect(create({ ...mine, committeeId: 'pmc-sdl' })).toBe('access.may-not-create');
    expect(create({ ...mine, createdBy: 'u-li' })).toBe('access.author');
    expect(create({ ...mine, region: '990102' })).toBe('access.region');
    expect(create({ id: 'broken' })).toBe('access.may-not-create');
  });

  it('lets mediators take a petition down, and clerks register one', () => {
    const taken = (name: TestPerson) => aPetition({ createdBy: idOf(name), registration: undefined });
    expect(creators('petition', taken)).toEqual([
      'mediator',
      'colleague',
      'neighbour',
      'townshipMediator',
      'clerk',
      'otherClerk',
      'bureau',
    ]);
    const registered = (name: TestPerson) => ({
      ...aPetition({ createdBy: idOf(name), registration: { orgId: orgOf(name), registrarId: idOf(name) } }),
      events: [anEvent({ type: 'registered', by: idOf(name) })],
    });
    expect(creators('petition', registered)).toEqual(['clerk', 'otherClerk', 'bureau']);
  });

  it('leaves accusations to petition clerks', () => {
    const accusation = (name: TestPerson) =>
      aPetition({ createdBy: idOf(name), purpose: 'accusation', registration: { orgId: orgOf(name) } });
    expect(creators('petition', accusation)).toEqual(['clerk', 'otherClerk', 'bureau']);
  });

  it('lets mediators keep their own sealed notes', () => {
    const notes = (name: TestPerson) => ({ ...anEnvelope(5, { createdBy: idOf(name) }), ownerId: idOf(name) });
    expect(creators('sealed', notes)).toEqual(mediatorsAndHeads);
  });

  it('lets departments, court and office open matters', () => {
    const matter = (type: string) => (name: TestPerson) => ({
      ...anEnvelope(7, { createdBy: idOf(name) }),
      type,
      fromOrgId: orgOf(name),
      toOrgIds: ['org-rsj'],
    });
    expect(creators('matter', matter('M18'))).toEqual(['department', 'otherDepartment', 'court', 'office']);
    expect(creators('matter', matter('M11'))).toEqual(['court', 'judge']);
    expect(creators('matter', matter('M32'))).toEqual(['court', 'judge']);
  });

  it('leaves notices and shared lists to the server', () => {
    const made = (name: TestPerson) => anEnvelope(9, { createdBy: idOf(name) });
    expect(creators('notice', made)).toEqual([]);
    expect(creators('reference', made)).toEqual([]);
  });
});

describe('修改', () => {
  it.each([
    ['a case', 'mediation', aMediation(), ['mediator', 'colleague', 'villageHead', 'townshipHead']],
    ['a family case', 'mediation', aMediation({ disputeType: '01' }), ['mediator', 'villageHead', 'townshipHead']],
    [
      'a case with the township mediator',
      'mediation',
      aMediation({ mediatorIds: ['u-zhao', 'u-zhou'] }),
      ['mediator', 'colleague', 'villageHead', 'townshipMediator', 'townshipHead'],
    ],
    ['sealed notes', 'sealed', { ...anEnvelope(5), ownerId: 'u-zhao' }, ['mediator']],
    ['a petition with a department', 'petition', petitionWith('org-rsj'), ['department']],
    ['a petition with a township', 'petition', petitionWith('org-wh'), ['otherClerk']],
    ['an accusation', 'petition', { ...petitionWith('org-xfj'), purpose: 'accusation' }, ['bureau']],
  ] as const)('%s', (_title, type, document, expected) => {
    expect(editors(type, document)).toEqual(expected);
  });

  it('says whether a document is out of reach or only to be read', () => {
    const change = (name: TestPerson) =>
      refusal(mayChange(testPeople[name], 'mediation', aMediation(), aMediation({ brief: '改' }), testDirectory));
    expect(change('neighbour')).toBe('access.not-yours');
    expect(change('justice')).toBe('access.read-only');
    expect(change('office')).toBe('access.not-yours');
    expect(change('administrator')).toBe('access.not-yours');
  });

  it('lets the readers of a notice sign for it', () => {
    const notice = anEnvelope(3, { scopes: ['committee/pmc-np'] });
    expect(
      those((name) => mayChange(testPeople[name], 'notice', notice, { ...notice, read: true }, testDirectory)),
    ).toEqual(['mediator', 'colleague']);
  });
});

describe('办理步骤', () => {
  const before = aMediation({ source: '3-1' });
  const add = (name: TestPerson, event: FlowEvent, more: object = {}) =>
    refusal(mayChange(testPeople[name], 'mediation', before, { ...before, ...more, events: [event] }, testDirectory));

  it('lets the court add its own steps to a case it may read, and nothing else', () => {
    const receipt = anEvent({ type: 'referralAcknowledged', by: 'u-lin' });
    expect(add('court', receipt)).toBeUndefined();
    expect(add('court', anEvent({ type: 'closed', by: 'u-lin' }))).toBe('flow.role');
    expect(add('court', receipt, { brief: '改' })).toBe('access.read-only');
  });

  it('refuses a step in somebody else’s name, unless it is given back to a restored server', () => {
    const forged = anEvent({ type: 'confirmed', by: 'u-he' });
    const after = { ...before, events: [forged] };
    expect(add('mediator', forged)).toBe('access.event-author');
    expect(mayChange(testPeople.mediator, 'mediation', before, after, testDirectory, 'relay').ok).toBe(true);
    expect(mayCreate(testPeople.colleague, 'mediation', after, testDirectory, 'relay').ok).toBe(true);
    expect(mayCreate(testPeople.neighbour, 'mediation', after, testDirectory, 'relay').ok).toBe(false);
  });

  it.each([
    ['mediator', 'mediation', 'sessionHeld', true],
    ['court', 'mediation', 'confirmed', true],
    ['mediator', 'mediation', 'confirmed', false],
    ['justice', 'mediation', 'subsidyGranted', true],
    ['clerk', 'petition', 'forwarded', true],
    ['department', 'petition', 'forwarded', false],
    ['mediator', 'petition', 'registered', false],
    ['office', 'petition', 'supervised', true],
    ['department', 'matter', 'replied', true],
    ['mediator', 'mediation', 'stepOfTomorrow', true],
    ['administrator', 'mediation', 'stepOfTomorrow', false],
    ['auditor', 'petition', 'registered', false],
    ['mediator', 'dream', 'anything', false],
  ] as const)('%s, %s, %s: %s', (name, type, event, may) => {
    expect(mayAppend(testPeople[name], type, event).ok).toBe(may);
  });
});

describe('理由', () => {
  it.each(['access.not-yours', 'flow.role', 'mediation.paper-only', 'petition.accusation'])('%s has words', (code) => {
    expect(findReason(code)?.title.zh).toBeTruthy();
  });

  it('is unknown when nobody gave it', () => {
    expect(findReason('dream')).toBeUndefined();
  });
});

function petitionWith(orgId: string): object {
  const registered = anEvent({ id: 'e1', type: 'registered', by: 'u-luo' });
  const forwarded = anEvent({
    id: 'e2',
    type: 'forwarded',
    by: 'u-luo',
    payload: { on: '2026-05-14', toOrgId: orgId, mode: 'transfer' },
  });
  return aPetition({ handlerId: 'u-nobody', events: [registered, forwarded] });
}
