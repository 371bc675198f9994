import type { SealedBody } from '@jiefen/domain/case-type/sealed';
import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import { aMediation, testId } from '@jiefen/domain/testing';
import { expect, it } from 'vitest';
import type { Row } from '#data/row.ts';
import type { Stored } from '#features/workspace/shelf.svelte.ts';
import { waitingItems } from './waiting.ts';

const row = <Body extends DocumentBody>(body: Body, part: Partial<Row<Body>>): Row<Body> => ({
  id: body.id,
  unsent: 1,
  since: 1000,
  base: null,
  told: null,
  refusal: null,
  rank: 0,
  body,
  ...part,
});

const waiting = (number: number, since: number): Stored => ({
  collection: 'mediation',
  row: row({ ...aMediation({ title: `案件${number}` }), id: testId(number) }, { since }),
});

it('names what cannot go first, with its reason, then the longest waiting', () => {
  const refusal = { op: 'o', outcome: 'refused', reason: 'access.not-yours' } as const;
  const refused: Stored = {
    collection: 'mediation',
    row: row({ ...aMediation({ title: '移交的案件' }), id: testId(3) }, { unsent: 0, since: 0, refusal }),
  };
  const items = waitingItems([waiting(1, 2000), waiting(2, 1000), refused], { sending: new Set([testId(1)]) });
  expect(items.map(({ title, state }) => [title, state])).toEqual([
    ['移交的案件', 'refused'],
    ['案件2', 'onPhone'],
    ['案件1', 'sending'],
  ]);
  expect(items[0]?.reason).toContain('现在不归您管');
  expect(items[1]?.size).toBeGreaterThan(300);
});

it('opens private notes on the page of their case', () => {
  const { id, region, schema, createdAt, createdBy, events, ver, op, hlc, scopes, conflicts } = aMediation();
  const envelope = { id, region, schema, createdAt, createdBy, events, ver, op, hlc, scopes, conflicts };
  const itemOf = (body: SealedBody) =>
    waitingItems([{ collection: 'sealed', row: row(body, {}) }], { sending: new Set() })[0];
  expect(itemOf({ ...envelope, caseId: 'c1' })).toMatchObject({
    title: '让步记录（只有您能看到）',
    href: '/cases/mediation/c1',
  });
  expect(itemOf(envelope)?.href).toBe('');
});
