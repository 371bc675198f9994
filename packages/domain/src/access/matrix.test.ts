import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediationFlow } from '../flow/mediation.ts';
import { petitionFlow } from '../flow/petition.ts';
import { mediationPayloads } from '../flow/mediation/testing.ts';
import { petitionPayloads } from '../flow/petition/testing.ts';
import { aMediation, anEnvelope, anEvent, aPetition } from '../testing.ts';
import type { Level } from './matrix/define.ts';
import { grantsOf, matrix, type ObjectCode } from './matrix.ts';
import type { Person } from './people.ts';
import { scopesWithin } from './reach.ts';
import { roleByTitle, roles } from './roles.ts';
import { audienceOf, levelOf, scopesOfPerson } from './scopes.ts';
import { subjectOf } from './subject.ts';
import { testDirectory, testPeople } from './testing.ts';

const people = Object.values(testPeople);
const objects = Object.keys(matrix).filter((code): code is ObjectCode => code in matrix);
const orgs = [...new Set(people.map(({ orgId }) => orgId))];
const some = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const several = (values: readonly string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });
const eventList = (types: readonly string[], payloads: Readonly<Record<string, Record<string, unknown>>>) =>
  fc
    .array(fc.constantFrom(...types), { maxLength: 8 })
    .map((list) => list.map((type, at) => anEvent({ id: `e${at}`, type, payload: payloads[type] })));

const mediation = fc
  .record({
    committeeId: some(orgs),
    mediatorIds: several(['u-zhao', 'u-li', 'u-zhou', 'u-sun']),
    disputeType: fc.constantFrom('01', '02', '07'),
    minorInvolved: fc.boolean(),
    riskLevel: fc.constantFrom('green', 'red'),
    source: fc.constantFrom('1', '3-1', '3-4'),
    sourceOrgId: some(orgs),
    escalations: several(orgs).map((reportedTo) => [{ id: 'x1', reportedTo }]),
    events: eventList(Object.keys(mediationFlow.events), mediationPayloads),
  })
  .map((fields): [string, object] => ['mediation', aMediation({ ...fields, leadMediatorId: undefined })]);

const petition = fc
  .record({
    purpose: fc.constantFrom('claim', 'suggestion', 'accusation'),
    confidential: fc.boolean(),
    lawLitigation: fc.boolean(),
    riskLevel: fc.constantFrom('green', 'red'),
    responsibleOrgId: some(orgs),
    coHandlerOrgIds: several(orgs),
    handlerId: some(['u-luo', 'u-xu', 'u-zheng']),
    events: eventList(Object.keys(petitionFlow.events), petitionPayloads),
  })
  .map((fields): [string, object] => ['petition', aPetition(fields)]);

const other = fc
  .record({ type: fc.constantFrom('M11', 'M18', 'M32', 'M34', 'M48'), toOrgIds: several(orgs), orgId: some(orgs) })
  .chain((fields) =>
    fc.constantFrom('matter', 'contact', 'sealed', 'reference').map((type): [string, object] => [
      type,
      {
        ...anEnvelope(7, { createdBy: type === 'sealed' ? 'u-zhao' : 'u-lin' }),
        ...fields,
      },
    ]),
  );

const anyDocument = fc.oneof(mediation, petition, other);
const scopes = (person: Person) => scopesOfPerson(person, testDirectory);

/** What the cells of a person's own role give, without the scopes of anybody else. */
function byMatrix(person: Person, type: string, document: object): Set<Level> {
  const subject = subjectOf(type, document, testDirectory);
  const held = scopes(person);
  const grants = subject?.objects.flatMap((object) => grantsOf(object, person.role)) ?? [];
  const reached = grants.filter(
    ({ verbs, within }) =>
      subject &&
      verbs.includes('R') &&
      scopesWithin(within, person.role, subject).some((scope) => held.includes(scope)),
  );
  return new Set(reached.flatMap(({ level }) => (level === 'none' ? [] : [level])));
}

describe('权限矩阵', () => {
  it('gives nobody more through a scope than the cells of the own role', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...people), ([type, document], person) => {
        const seen = levelOf(audienceOf(type, document, testDirectory), scopes(person));
        const own = byMatrix(person, type, document);
        const capped = seen === 'nameless' && own.has('full');
        expect(seen === undefined || own.has(seen) || capped).toBe(true);
        expect(own.size > 0).toBe(seen !== undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('names no scope that nobody could hold', () => {
    const kinds = new Set(people.flatMap(scopes).map(withoutKey));
    fc.assert(
      fc.property(anyDocument, ([type, document]) => {
        const named = audienceOf(type, document, testDirectory).map(({ scope }) => withoutKey(scope));
        expect(named.filter((kind) => !kinds.has(kind))).toEqual([]);
      }),
    );
  });

  it('shows administrators and auditors no content of any document', () => {
    fc.assert(
      fc.property(anyDocument, ([type, document]) => {
        const audience = audienceOf(type, document, testDirectory);
        expect(levelOf(audience, scopes(testPeople.administrator))).toBeUndefined();
        expect(levelOf(audience, scopes(testPeople.auditor))).toBeUndefined();
      }),
    );
  });

  it.each(objects)('%s gives them no level', (object) => {
    for (const role of ['system-administrator', 'security-auditor'] as const) {
      expect(grantsOf(object, role).filter(({ level }) => level !== 'none')).toEqual([]);
    }
  });

  it('names only roles that exist, and every role somewhere', () => {
    const named = objects.flatMap((object) => Object.keys(matrix[object].cells));
    expect(new Set(named)).toEqual(new Set(roles.map(({ code }) => code)));
  });

  it('has a title in both languages for every object', () => {
    expect(objects.filter((object) => !matrix[object].title.zh || !matrix[object].title.en)).toEqual([]);
  });
});

describe('流程与矩阵', () => {
  const takesDown = new Set(['voided', 'urgentReported']);

  it('lets only roles take a step of a petition that the matrix lets act on petitions', () => {
    const actors = Object.entries(petitionFlow.events).flatMap(([type, { by }]) => (takesDown.has(type) ? [] : by));
    for (const role of actors) expect(grantsOf('petition-steps', role)).not.toEqual([]);
  });

  it('lets no administrator or auditor take any step', () => {
    const steps = [...Object.values(mediationFlow.events), ...Object.values(petitionFlow.events)];
    expect(steps.filter(({ by }) => by.includes('system-administrator') || by.includes('security-auditor'))).toEqual(
      [],
    );
  });
});

describe('岗位', () => {
  it('are the eleven of the matrix', () => {
    expect(roles.map(({ name }) => name.zh)).toEqual([
      '村调解员',
      '乡镇专职调解员',
      '调委会主任',
      '司法所',
      '信访专干',
      '部门联络员',
      '法院联络员',
      '法官',
      '管委会综合办',
      '系统管理员',
      '安全审计员',
    ]);
  });

  it('are found for every title people carry', () => {
    expect(new Set(Object.values(roleByTitle))).toEqual(new Set(roles.map(({ code }) => code)));
  });
});

function withoutKey(scope: string): string {
  return scope.slice(0, scope.lastIndexOf('/'));
}
