import { createDirectory } from '@jiefen/domain/access/people';
import { documentHash, toggle } from '@jiefen/domain/sync/digest';
import { isSame } from '@jiefen/domain/sync/leaves';
import { documentRules } from '../../services/domain-rules.ts';
import { opOfChange } from '../../services/merged-op.ts';
import { firstAltered } from '../../services/version-chain.ts';
import { organisations } from '../people.ts';
import type { Phone } from '../phone.ts';
import { type EndState, scopesIn } from '../state.ts';

/** S2, S3, S6, S7, S9: every phone shows what the server has, each change counted once, no history altered. */
export function diverged(state: EndState): string[] {
  return [
    ...state.phones.flatMap((phone) => differences(state, phone)),
    ...alteredHistories(state),
    ...appliedTwice(state),
    ...wrongDigests(state),
    ...wrongNumbers(state),
  ];
}

function differences({ documents }: EndState, phone: Phone): string[] {
  const mine = new Set(documentRules.scopesOf(phone.person, createDirectory(organisations)));
  const visible = documents.filter(({ json }) => scopesIn(json).some((scope) => mine.has(scope)));
  const missing = visible.filter(({ id }) => !phone.disk.has(id)).map(({ id }) => `${phone.name} misses ${id}`);
  const waiting = [...phone.disk.values()].filter(({ held }) => held.unsent);
  const stale = visible.filter(({ id, json }) => {
    const held = phone.disk.get(id)?.held;
    return held !== undefined && !held.unsent && held.refusal === null && !isSame(held.body, json);
  });
  return [
    ...missing,
    ...waiting.map(({ held }) => `${phone.name} never gets rid of ${held.body.id}`),
    ...stale.map(({ id }) => `${phone.name} shows an old ${id}`),
  ];
}

function alteredHistories({ versions }: EndState): string[] {
  return [...versions]
    .filter(([, rows]) => firstAltered(rows) !== undefined)
    .map(([id]) => `the history of ${id} was altered`);
}

function appliedTwice({ versions }: EndState): string[] {
  return [...versions.values()].flatMap((rows) => {
    // What phones brought back after a restore may stand beside the same change sent again by its writer.
    const ops = rows.filter((row) => row.origin_epoch === null).map((row) => opOfChange(row.op));
    return ops.filter((op, index) => ops.indexOf(op) !== index).map((op) => `${op} was applied twice`);
  });
}

function wrongDigests({ documents, scopes }: EndState): string[] {
  return scopes
    .filter(({ scope, digest, count }) => {
      const shown = documents.filter(({ json }) => scopesIn(json).includes(scope));
      const sum = shown.reduce((total, { id, op }) => toggle(total, documentHash(id, op)), 0);
      return sum !== digest || shown.length !== count;
    })
    .map(({ scope }) => `the digest of ${scope} is wrong`);
}

function wrongNumbers({ documents, ledger }: EndState): string[] {
  const numbers = documents.map(({ json }) => json['caseNo']).filter((number) => typeof number === 'string');
  const twice = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  const gaps = ledger.restores > 0 ? [] : gapsIn(numbers);
  return [...twice.map((number) => `${number} was given twice`), ...gaps];
}

function gapsIn(numbers: readonly string[]): string[] {
  const series = Map.groupBy(numbers, (number) => number.replace(/第\d+号$/, ''));
  return [...series].flatMap(([name, given]) => {
    const highest = Math.max(...given.map((number) => Number(/第(\d+)号$/.exec(number)?.[1] ?? 0)));
    return highest === given.length ? [] : [`${name} has gaps`];
  });
}
