import { describe, expect, it } from 'vitest';
import type { Flow, Past, TrackStates } from './define.ts';
import { fold, type Folded } from './fold.ts';
import { definitionOf, orderProblem } from './judge.ts';
import { mediationFlow } from './mediation.ts';
import { courseTo as mediationTo, mediationPayloads } from './mediation/testing.ts';
import { petitionFlow } from './petition.ts';
import { courseTo as petitionTo, petitionPayloads } from './petition/testing.ts';
import { course, type Step, stepWith, withStep } from './testing.ts';

type Samples = Readonly<Record<string, Record<string, unknown> | undefined>>;

const signs: Readonly<Record<string, string>> = {
  'flow.wrong-state': '.',
  'flow.already-done': 'x',
  'flow.wrong-track': 't',
};

/** Writes a table whose refusals are single signs, explained below it. */
function writeTable(head: readonly string[], rows: readonly (readonly [string, readonly string[]])[]): string[] {
  const codes = [...new Set(rows.flatMap(([, cells]) => cells).filter((cell) => cell.includes('.')))];
  const others = codes.filter((code) => !(code in signs)).toSorted();
  const signOf = (code: string) => signs[code] ?? String.fromCharCode('A'.charCodeAt(0) + others.indexOf(code));
  const line = (name: string, cells: readonly string[]) =>
    `${name.padEnd(22)}${cells.map((cell) => (codes.includes(cell) ? signOf(cell) : cell).padEnd(3)).join('')}`.trimEnd();
  return [
    line('', head),
    ...rows.map(([name, cells]) => line(name, cells)),
    '',
    '=   taken, the state stays',
    ...codes.toSorted().map((code) => `${signOf(code).padEnd(4)}refused: ${code}`),
  ];
}

const numbered = (names: readonly string[]) =>
  new Map(names.map((name, at) => [name, String(at + 1).padStart(2, '0')]));

function listOf(states: Readonly<Record<string, { title: { zh: string } }>>): string[] {
  const numbers = numbered(Object.keys(states));
  return Object.entries(states).map(([name, { title }]) => `${numbers.get(name)}  ${name} ${title.zh}`);
}

/** What each event does in each state; every pair stands in it. */
function mainTable(flow: Flow, ways: Readonly<Record<string, readonly Step[]>>, samples: Samples): string[] {
  const names = Object.keys(flow.states);
  const numbers = numbered(names);
  const cell = (type: string, state: string) => {
    const before = fold(flow, course(...(ways[state] ?? [])));
    const after = fold(flow, withStep(course(...(ways[state] ?? [])), stepWith(samples, type)));
    return outcome(before, after, numbers);
  };
  const rows = Object.keys(flow.events).map((type) => [type, names.map((state) => cell(type, state))] as const);
  return [...listOf(flow.states), '', ...writeTable([...numbers.values()], rows)];
}

function outcome(before: Folded, after: Folded, numbers: ReadonlyMap<string, string>): string {
  const [refusal] = after.notApplied;
  if (refusal) return refusal.reason.code;
  return after.state === before.state ? '=' : (numbers.get(after.state) ?? after.state);
}

/** What the events of one track do in each of its states, in a state of the case that allows them. */
function trackTable(flow: Flow, track: string): string[] {
  const { states = {}, title } = flow.tracks[track] ?? {};
  const numbers = numbered(Object.keys(states));
  const rows = Object.keys(flow.events).flatMap((type) => {
    const cells = Object.keys(states).map((state) => moved(flow, type, track, state, numbers));
    return definitionOf(flow, type)?.track?.name === track ? [[type, cells] as const] : [];
  });
  return [`${track} ${title?.zh}`, ...listOf(states), '', ...writeTable([...numbers.values()], rows)];
}

function moved(flow: Flow, type: string, track: string, state: string, numbers: ReadonlyMap<string, string>): string {
  const definition = definitionOf(flow, type);
  const from = definition?.from === 'any' ? flow.start : (definition?.from[0] ?? flow.start);
  const tracks: TrackStates = { ...flow.trackStarts, [track]: state };
  const past: Past = { state: from, entered: '', tracks, trail: [], applied: [] };
  const to = definition?.track?.to ?? '';
  const reason = definition && orderProblem(definition, past);
  return reason?.code ?? (to === state ? '=' : (numbers.get(to) ?? to));
}

describe.each([
  ['mediation', mediationFlow as Flow, mediationTo, mediationPayloads],
  ['petition', petitionFlow as Flow, petitionTo, petitionPayloads],
] as const)('the course of a %s', (name, flow, ways, samples) => {
  it.each(Object.entries(ways))('reaches %s', (state, steps) => {
    expect(fold(flow, course(...steps))).toMatchObject({ state, notApplied: [] });
  });

  it('takes and refuses in every state what the table says', async () => {
    const table = mainTable(flow, ways, samples);
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot(`transitions/${name}.txt`);
  });

  it('moves its tracks as the tables say', async () => {
    const tables = Object.keys(flow.tracks).map((track) => trackTable(flow, track).join('\n'));
    await expect(`${tables.join('\n\n')}\n`).toMatchFileSnapshot(`transitions/${name}-tracks.txt`);
  });
});
