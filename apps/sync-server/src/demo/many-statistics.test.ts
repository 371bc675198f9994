import { caseSchema } from '@jiefen/domain/case-type/define';
import { mediation, type MediationBody } from '@jiefen/domain/case-type/mediation';
import { caseSources } from '@jiefen/domain/vocabulary/case-source';
import { disputeTypes } from '@jiefen/domain/vocabulary/dispute-type';
import { closedCaseOf } from '@jiefen/domain/statistics/closed-case';
import { identities } from '@jiefen/domain/statistics/identities';
import { casesBehind, fillSheet, mediationColumns } from '@jiefen/domain/statistics/mediation-sheet';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../simulator/random.ts';
import { generateCases } from './generate.ts';
import { readDemo } from './read.ts';

const { people, organisations } = readDemo();
const kindOf = (id: string) => organisations.find((organisation) => organisation.id === id)?.type;
const until = Date.parse('2026-11-22T12:00:00+08:00');
const schema = caseSchema(mediation);
const whole = { from: '2024-01-01', until: '2026-12-31' };
let bodies: MediationBody[] = [];

beforeAll(() => {
  const all = generateCases(
    10_000,
    createRandom(11),
    people.map(({ person }) => person),
    organisations,
    until,
  );
  bodies = [...all].filter(({ collection }) => collection === 'mediation').map(({ doc }) => v.parse(schema, doc));
}, 120_000);

const closed = () => bodies.flatMap((body) => closedCaseOf(body, kindOf) ?? []);

/** The sheet once more, the plain way: by looking for words in the events, without the flow and without the columns. */
function recount(of: readonly MediationBody[]): Map<number, number> {
  const ended = of.filter(({ events }) => events.some(({ type }) => type === 'closed'));
  const agreed = ended.filter(({ events }) =>
    events.some(({ type }) => ['sealAffixed', 'orallyAgreed'].includes(type)),
  );
  const oral = agreed.filter(({ events }) => events.some(({ type }) => type === 'orallyAgreed'));
  const kinds = ['村调委会', '居调委会', '乡镇调委会', '街道调委会', '企事业单位调委会', '社会团体和其他组织调委会'];
  const count = (list: readonly MediationBody[], holds: (body: MediationBody) => boolean) => list.filter(holds).length;
  const numbers = [
    ended.length,
    ended.reduce((sum, { parties = [], partyCount = 0 }) => sum + Math.max(parties.length, partyCount), 0),
    agreed.length,
    count(ended, ({ difficult }) => difficult === true),
    agreed.reduce((sum, { agreement }) => sum + (agreement?.amountFen ?? 0), 0),
    ...kinds.map((kind) => count(ended, ({ committeeId = '' }) => kindOf(committeeId) === kind)),
    ...caseSources.options.map(({ code }) =>
      count(ended, ({ source = '' }) => source === code || (code === '3' && source.startsWith('3-'))),
    ),
    ...disputeTypes.options.map(({ code }) => count(ended, ({ disputeType }) => disputeType === code)),
    oral.length,
    agreed.length - oral.length,
  ];
  return new Map(numbers.map((number, at) => [at + 1, number]));
}

describe('the 39 columns over ten thousand generated cases', () => {
  it('keep every identity, and so does each month alone', () => {
    const cases = closed();
    expect(bodies.length).toBeGreaterThan(8_000);
    expect(cases.length).toBeGreaterThan(1_000);
    for (const month of [...new Set(cases.map(({ closedOn }) => closedOn.slice(0, 7)))]) {
      const sums = fillSheet(cases, { from: `${month}-01`, until: `${month}-31` });
      expect([month, ...identities.map(({ gap }) => gap(sums))]).toEqual([month, ...identities.map(() => 0)]);
    }
    expect(identities.map(({ gap }) => gap(fillSheet(cases, whole)))).toEqual(identities.map(() => 0));
  });

  it('equal a naive recount, number by number', () => {
    expect(fillSheet(closed(), whole)).toEqual(recount(bodies));
  });

  it('open lists that hold exactly the cases counted', () => {
    const cases = closed();
    const sums = fillSheet(cases, whole);
    for (const { no } of mediationColumns.filter((column) => column.no !== 2 && column.no !== 5)) {
      expect([no, casesBehind(cases, no).length]).toEqual([no, sums.get(no)]);
    }
  });
});
