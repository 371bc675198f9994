import { describe, expect, it, test } from 'vitest';
import type { FlowEvent } from '../case-type/envelope.ts';
import type { MatterFacts, MatterKind } from '../liaison/kind/define.ts';
import { matterKinds } from '../liaison/kind/registry.ts';
import { deadlinesOf } from '../deadline/of-document.ts';
import { missingReceipts } from '../liaison/receipts.ts';
import { anEnvelope, anEvent } from '../testing.ts';
import { fold } from './fold.ts';
import { matterFlow } from './matter.ts';
import { mayFollow, nextEvents } from './next.ts';

const kinds: readonly MatterKind[] = matterKinds;
const paper = { on: '2026-09-07', docNo: '测1号', reason: '有理由' };

function aMatter(facts: MatterFacts & Record<string, unknown>, ...steps: readonly string[]) {
  const events = steps.map((type) => anEvent({ id: `e-${type}`, type, payload: paper }));
  return { ...anEnvelope(21), ...facts, events };
}

const inState = (code: string, state: string) => (state === 'draft' ? state : `${code}.${state}`);

/** A shortest way into each state of a mechanism, step by step. */
function waysOf({ code, steps }: MatterKind): Map<string, string[]> {
  const ways = new Map<string, string[]>([['draft', []]]);
  for (const [from, way] of ways) {
    for (const [name, step] of Object.entries(steps)) {
      if (step.from.includes(from) && !ways.has(step.to)) ways.set(step.to, [...way, `${code}.${name}`]);
    }
  }
  return ways;
}

function courseToText(kind: MatterKind): string[] {
  const steps = Object.entries(kind.steps).map(
    ([name, { title, from, to, by }]) => `  ${from.join(', ')} → ${to}  ${name} ${title.zh} (${by.join(', ')})`,
  );
  return [`${kind.code} ${kind.title.zh}`, ...steps, ''];
}

test('every course is the one that was agreed', async () => {
  await expect(kinds.flatMap(courseToText).join('\n')).toMatchFileSnapshot('transitions/matter.txt');
});

describe.each(kinds.map((kind) => [kind.code, kind] as const))('%s', (code, kind) => {
  const ways = waysOf(kind);

  it('can reach each of its states by its own steps', () => {
    expect([...ways.keys()].toSorted()).toEqual(['draft', ...Object.keys(kind.states)].toSorted());
    for (const [state, way] of ways) {
      expect(fold(matterFlow, aMatter({ type: code }, ...way))).toMatchObject({
        state: inState(code, state),
        notApplied: [],
      });
    }
  });

  it('has a way on from each state in which it is not over', () => {
    const stuck = Object.entries(kind.states).filter(
      ([name, { ended }]) => ended !== true && Object.values(kind.steps).every(({ from }) => !from.includes(name)),
    );
    expect(stuck).toEqual([]);
  });

  it('takes in each state its steps from there, and no other', () => {
    for (const [state, way] of ways) {
      for (const [name, step] of Object.entries(kind.steps)) {
        const matter = aMatter({ type: code }, ...way);
        const event = anEvent({ id: 'last', type: `${code}.${name}`, payload: paper });
        const { notApplied } = fold(matterFlow, { ...matter, events: [...matter.events, event] });
        expect([state, name, notApplied.length === 0]).toEqual([state, name, step.from.includes(state)]);
      }
    }
  });

  it('refuses its first step on a matter of another mechanism', () => {
    const [first = ''] = [...ways.values()].filter(({ length }) => length === 1)[0] ?? [];
    const role = matterFlow.events[first]?.by[0] ?? 'judge';
    const other = code === 'M18' ? 'M45' : 'M18';
    const event: FlowEvent = anEvent({ type: first, payload: paper });
    expect(mayFollow(matterFlow, aMatter({ type: other }), event, role)).toMatchObject({
      ok: false,
      reason: { code: 'matter.other-kind' },
    });
  });
});

const answered = [{ id: 'p1', question: '公告送达不规范', answer: '已改正', adopted: true }];
const files = [{ id: 'f1' }];

/** What the law asks before a step: the matter, the steps before, the step, who takes it, and the reason or nothing. */
test.each<[string, MatterFacts & Record<string, unknown>, string[], string, string, string | undefined]>([
  [
    'M01 nine working days after the demand',
    { type: 'M01', M01: { demandServedOn: '2026-06-15', appliedOn: '2026-06-30' } },
    ['demand'],
    'apply',
    'department-liaison',
    'matter.demand-too-young',
  ],
  [
    'M01 ten working days after, over the Dragon Boat holiday',
    { type: 'M01', M01: { demandServedOn: '2026-06-15', appliedOn: '2026-07-01' } },
    ['demand'],
    'apply',
    'department-liaison',
    undefined,
  ],
  [
    'M01 without a demand',
    { type: 'M01', M01: { appliedOn: '2026-07-01' } },
    ['demand'],
    'apply',
    'department-liaison',
    'matter.demand-missing',
  ],
  [
    'M01 from examination to carrying out, without a ruling',
    { type: 'M01' },
    ['demand', 'apply', 'accept'],
    'handOver',
    'judge',
    'flow.wrong-state',
  ],
  [
    'M03 closed with an open task',
    { type: 'M03', M03: { conclusion: '程序违法' }, tasks: [{ state: 'open' }] },
    ['list', 'review', 'conclude'],
    'finish',
    'committee-office',
    'matter.tasks-open',
  ],
  [
    'M04 approved by the reviewer',
    { type: 'M04', M04: { reviewerId: 'u-jiang', approverId: 'u-jiang' } },
    ['propose'],
    'approve',
    'committee-office',
    'matter.same-reviewer',
  ],
  [
    'M04 approved by another',
    { type: 'M04', M04: { reviewerId: 'u-jiang', approverId: 'u-shen' } },
    ['propose'],
    'approve',
    'committee-office',
    undefined,
  ],
  ['M05 declined without a reason', { type: 'M05' }, ['invite'], 'decline', 'judge', undefined],
  [
    'M08 what cannot be mediated',
    { type: 'M08', M08: { mediable: 'other' } },
    ['register', 'ask'],
    'mediate',
    'judge',
    'matter.not-mediable',
  ],
  [
    'M08 settled by talks instead',
    { type: 'M08', M08: { mediable: 'other' } },
    ['register', 'ask'],
    'talk',
    'judge',
    undefined,
  ],
  ['M11 to nobody', { type: 'M11' }, [], 'tell', 'judge', 'matter.readers-missing'],
  ['M11 to a named reader', { type: 'M11', namedReaderIds: ['u-jiang'] }, [], 'tell', 'judge', undefined],
  [
    'M13 a lawyer alone',
    { type: 'M13', M13: { lawyerOnly: true } },
    ['notify'],
    'name',
    'department-liaison',
    'matter.lawyer-only',
  ],
  [
    'M13 the head absent without a word',
    { type: 'M13', M13: { staff: ['科长'] } },
    ['notify', 'name', 'miss'],
    'record',
    'judge',
    'matter.head-absent',
  ],
  [
    'M13 the head absent, explained in writing',
    { type: 'M13', M13: { explanation: files } },
    ['notify', 'miss'],
    'record',
    'judge',
    undefined,
  ],
  [
    'M13 the head absent, judicial advice proposed',
    { type: 'M13', M13: { adviceProposed: true } },
    ['notify', 'miss'],
    'record',
    'judge',
    undefined,
  ],
  [
    'M18 without a number',
    { type: 'M18', points: answered },
    ['approve'],
    'issue',
    'court-liaison',
    'matter.advice-number',
  ],
  [
    'M18 with its number',
    { type: 'M18', docNo: '晴法建〔2026〕测2号', points: answered },
    ['approve'],
    'issue',
    'court-liaison',
    undefined,
  ],
  [
    'M18 one point unanswered',
    { type: 'M18', points: [...answered, { question: '其二' }] },
    ['approve', 'issue', 'serve', 'receive'],
    'reply',
    'department-liaison',
    'matter.points-unanswered',
  ],
  [
    'M18 a point taken out needs no answer',
    { type: 'M18', points: [...answered, { question: '其二', removed: true }] },
    ['approve', 'issue', 'serve', 'receive'],
    'reply',
    'department-liaison',
    undefined,
  ],
  [
    'M18 answered, not said what was adopted',
    { type: 'M18', points: [{ question: '一', answer: '答' }] },
    ['approve', 'issue', 'serve', 'receive', 'reply'],
    'assess',
    'judge',
    'matter.adoption-open',
  ],
  ['M19 without a result', { type: 'M19' }, ['plan', 'begin'], 'finish', 'judge', 'matter.result-missing'],
  ['M19 with its result', { type: 'M19', replyFiles: files }, ['plan', 'begin'], 'finish', 'judge', undefined],
  [
    'M20 without a lead department',
    { type: 'M20', M20: { area: 'a' } },
    ['raise'],
    'assign',
    'judge',
    'matter.category-missing',
  ],
  [
    'M32 asked of a village, answered with nothing',
    { type: 'M32', toOrgIds: ['pmc-np'] },
    ['ask', 'take'],
    'answer',
    'village-mediator',
    'matter.opinion-missing',
  ],
  ['M33 without an end', { type: 'M33' }, [], 'list', 'judge', 'matter.expiry-missing'],
  [
    'M34 to three readers',
    { type: 'M34', namedReaderIds: ['a', 'b', 'c'] },
    [],
    'tell',
    'judge',
    'matter.readers-too-many',
  ],
  [
    'M39 without recipients',
    { type: 'M39', M39: { amount: 1, way: '转账' } },
    ['begin'],
    'finish',
    'judge',
    'matter.restitution-missing',
  ],
  [
    'M41 ended without a document',
    { type: 'M41' },
    ['assign', 'resolve'],
    'terminate',
    'judge',
    'matter.resolution-missing',
  ],
  [
    'M45 with one principal',
    { type: 'M45', meeting: { leadersPresent: false } },
    ['plan'],
    'hold',
    'judge',
    'matter.leaders-missing',
  ],
  [
    'M45 with both principals',
    { type: 'M45', meeting: { leadersPresent: true } },
    ['plan'],
    'hold',
    'committee-office',
    undefined,
  ],
  [
    'M45 without minutes',
    { type: 'M45', meeting: { leadersPresent: true } },
    ['plan', 'hold'],
    'record',
    'committee-office',
    'matter.minutes-missing',
  ],
  [
    'M18 issued by a village',
    { type: 'M18', docNo: '晴法建〔2026〕测2号', points: answered },
    ['approve'],
    'issue',
    'village-mediator',
    'flow.role',
  ],
])('%s', (_name, facts, before, step, role, reason) => {
  const code = facts.type ?? '';
  const matter = aMatter(facts, ...before.map((name) => `${code}.${name}`));
  const event = anEvent({ id: 'now', type: `${code}.${step}`, payload: paper });
  const verdict = mayFollow(matterFlow, matter, event, role as never);
  expect(verdict.ok ? undefined : verdict.reason.code).toBe(reason);
});

test('the next steps of a matter are those of its own mechanism', () => {
  const open = nextEvents(matterFlow, aMatter({ type: 'M45' }), 'committee-office').filter(({ ok }) => ok);
  expect(open.map(({ type }) => type)).toEqual(['signed', 'escalated', 'withdrawn', 'M45.plan']);
});

test.each<[string, MatterFacts & Record<string, unknown>, string[], [string, string][]]>([
  [
    'M18 answered within two months of the receipt, rolled over a weekend',
    { type: 'M18' },
    ['approve', 'issue', 'serve', 'receive'],
    [['sj.reply', '2026-11-09']],
  ],
  [
    'M12 fifteen days from the copy of the complaint',
    { type: 'M12', M12: { copyReceivedOn: '2026-06-10' } },
    ['receive'],
    [['xs.answer', '2026-06-25']],
  ],
  [
    'M01 the court accepts in five working days',
    { type: 'M01', M01: {} },
    ['demand', 'apply'],
    [['qz.accept', '2026-09-14']],
  ],
  ['M32 a village answers in five working days', { type: 'M32' }, ['ask', 'take'], [['ld.lead', '2026-09-14']]],
  ['M45 has no period', { type: 'M45' }, ['plan'], []],
])('%s', (_name, facts, steps, expected) => {
  const matter = aMatter(facts, ...steps.map((step) => `${facts.type}.${step}`));
  const found = deadlinesOf('matter', matter, { today: '2026-09-08' });
  expect(found.map(({ rule, due }) => [rule, due])).toEqual(expected);
});

describe('receipts', () => {
  const sent = { type: 'M18', toOrgIds: ['org-zrzy', 'org-gwh'] };

  it('are missing from every body addressed that has not signed', () => {
    const matter = aMatter(sent, 'M18.approve');
    const signed = anEvent({ id: 's', type: 'signed', payload: { orgId: 'org-gwh', on: '2026-09-08' } });
    expect(missingReceipts(matter as never)).toHaveLength(2);
    expect(missingReceipts({ ...matter, events: [...matter.events, signed] } as never)).toMatchObject([
      { orgId: 'org-zrzy' },
    ]);
  });

  it('are asked of nobody for a draft, nor for what was withdrawn', () => {
    expect(missingReceipts(aMatter(sent) as never)).toEqual([]);
    expect(missingReceipts(aMatter(sent, 'M18.approve', 'withdrawn') as never)).toEqual([]);
  });
});
