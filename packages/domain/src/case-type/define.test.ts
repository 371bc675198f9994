import { describe, expect, test } from 'vitest';
import { text } from '../field/text.ts';
import { term } from '../term.ts';
import { defineCaseType, fieldAt, fieldsOf, pathsOf } from './define.ts';
import { mediation } from './mediation.ts';
import { petition } from './petition.ts';
import { documentTypes } from './registry.ts';

const title = term('组', 'Group');
const name = text({ label: term('名称', 'Name') });
const type = { name: 'x', title, schemaVersion: 1 };

test('a field key given twice is a bug', () => {
  const groups = { one: { title, fields: { name } }, two: { title, fields: { name } } };
  expect(() => defineCaseType({ ...type, groups })).toThrow('the field name is given twice');
});

test('a field key of the envelope is a bug', () => {
  expect(() => defineCaseType({ ...type, groups: { one: { title, fields: { ver: name } } } })).toThrow('ver');
});

describe('a path leads to its field', () => {
  test.each([
    ['disputeType', '纠纷类型'],
    ['agreement.performBy', '履行期限'],
    ['sessions[0190].record', '调解记录'],
    ['sessions[].record', '调解记录'],
    ['sessions[0190]', '人民调解记录'],
    ['parties[p1].guardian.name', '监护人姓名'],
    ['dossier[d1].signatures[s1].at', '签名日期'],
    ['escalations[e1].meeting.tasks[t1].due', '完成期限'],
  ])('%s is %s', (path, label) => {
    expect(fieldAt(mediation, path)?.label.zh).toBe(label);
  });

  test.each(['', 'nothing', 'agreement.nothing', 'disputeType.code', 'events', 'id'])('%o leads nowhere', (path) => {
    expect(fieldAt(mediation, path)).toBeUndefined();
  });
});

describe.each(Object.entries(documentTypes))('the fields of %s', (collection, documentType) => {
  test('stand under the name of their collection', () => expect(documentType.name).toBe(collection));

  test('are all found by their own paths', () => {
    const paths = pathsOf(documentType);
    expect(paths.filter((path) => fieldAt(documentType, path) === undefined)).toEqual([]);
  });

  test('all have a label in both languages', () => {
    const labels = pathsOf(documentType).map((path) => [path, fieldAt(documentType, path)?.label]);
    expect(labels.filter(([, label]) => !isComplete(label))).toEqual([]);
  });
});

test('risk is the field that merges by maximum, in both case types', () => {
  const merged = [mediation, petition].map((one) =>
    Object.entries(fieldsOf(one)).flatMap(([key, field]) => (field.merge === 'max' ? [key] : [])),
  );
  expect(merged).toEqual([['riskLevel'], ['riskLevel']]);
});

test('the quick form of a mediation asks for type, story, place and people', () => {
  const quick = pathsOf(mediation).filter((path) => fieldAt(mediation, path)?.quick);
  expect(quick).toEqual(['disputeType', 'brief', 'place', 'parties[]', 'parties[].role', 'parties[].name']);
});

test.each(['state', 'status', 'deadlines', 'completeness', 'closedAt', 'agreement.effectiveAt'])(
  '%s is computed, no field of a case',
  (path) => {
    expect([mediation, petition].map((type) => fieldAt(type, path))).toEqual([undefined, undefined]);
  },
);

test('concessions have no place in a mediation case', () => {
  expect(pathsOf(mediation).filter((path) => /sealedNotes|concession/i.test(path))).toEqual([]);
});

function isComplete(label: unknown): boolean {
  const { zh, en } = Object(label);
  return /\p{Script=Han}/u.test(String(zh)) && /^[\x20-\x7e]+$/.test(String(en));
}
