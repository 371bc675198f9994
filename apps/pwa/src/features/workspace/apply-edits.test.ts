import { aMediation } from '@jiefen/domain/testing';
import { expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';

const body = aMediation({ brief: '院墙', tags: ['急'] });

it('sets what the form changed and leaves what came meanwhile', () => {
  const arrived = { ...body, subType: '排水' };
  const edited = applyEdits({ brief: '院墙' }, { brief: '院墙被水冲毁' }, arrived);
  expect(edited).toEqual({ ...arrived, brief: '院墙被水冲毁' });
});

it('changes one field of one person and keeps the others', () => {
  const [one, other] = body.parties ?? [];
  const arrived = { ...body, parties: [one, { ...other, phone: '10000000002' }] };
  const before = { parties: body.parties };
  const after = { parties: [{ ...one, name: '吴长根（更正）' }, other] };
  expect(applyEdits(before, after, arrived)).toEqual({
    ...arrived,
    parties: [
      { ...one, name: '吴长根（更正）' },
      { ...other, phone: '10000000002' },
    ],
  });
});

it('adds a new person beside one who arrived meanwhile', () => {
  const added = { id: 'p-new', role: 'third', name: '郑春梅' };
  const arrived = { ...body, parties: [...(body.parties ?? []), { id: 'p-other', name: '李小红' }] };
  const edited = applyEdits({ parties: body.parties }, { parties: [...(body.parties ?? []), added] }, arrived);
  expect(edited.parties?.map(({ id }) => id)).toEqual([
    ...(body.parties ?? []).map(({ id }) => id),
    'p-other',
    'p-new',
  ]);
});

it('empties a field', () => {
  expect(applyEdits({ brief: '院墙' }, { brief: undefined }, body)).not.toHaveProperty('brief');
});

it('never takes out an element that the form does not know', () => {
  const [one, other] = body.parties ?? [];
  expect(applyEdits({ parties: [one, other] }, { parties: [{ ...one, name: '更正' }] }, body).parties).toEqual([
    { ...one, name: '更正' },
    other,
  ]);
});
