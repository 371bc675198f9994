import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';

const key = fc.constantFrom('id', 'told', 'title', 'zh');
const value = fc.oneof(
  fc.integer(),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.constant({}),
  fc.array(fc.oneof(fc.string(), fc.record({ a: fc.integer() })), { maxLength: 3 }),
);
const inner = fc.dictionary(key, value, { noNullPrototype: true });
const object = fc.dictionary(key, fc.oneof(value, inner), { noNullPrototype: true });

it('gives back what was taken apart, over JSON, whatever is missing in some and whatever comes again', () => {
  const few = fc.array(object, { maxLength: 12 });
  const many = few.map((objects) => objects.flatMap((one) => [one, { ...one }, { ...one, id: 'same' }, one, one]));
  fc.assert(
    fc.property(fc.oneof(few, many), (objects) => {
      const taken: ReturnType<typeof toColumns> = JSON.parse(JSON.stringify(toColumns(objects)));
      expect(fromColumns(taken)).toEqual(objects);
    }),
  );
});
