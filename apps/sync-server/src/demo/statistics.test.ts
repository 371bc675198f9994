import { caseSchema } from '@jiefen/domain/case-type/define';
import { mediation } from '@jiefen/domain/case-type/mediation';
import { closedCaseOf } from '@jiefen/domain/statistics/closed-case';
import { identities } from '@jiefen/domain/statistics/identities';
import { fillSheet, toTenThousands } from '@jiefen/domain/statistics/mediation-sheet';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { readDemo } from './read.ts';

test('the demo cases closed in 2026 fill the official sheet, and it adds up', () => {
  const { documents, organisations } = readDemo();
  const kindOf = (id: string) => organisations.find((organisation) => organisation.id === id)?.type;
  const cases = documents
    .filter(({ collection }) => collection === 'mediation')
    .flatMap(({ doc }) => closedCaseOf(v.parse(caseSchema(mediation), doc), kindOf) ?? []);
  const sums = fillSheet(cases, { from: '2026-01-01', until: '2026-12-31' });
  expect(identities.map(({ gap }) => gap(sums))).toEqual(identities.map(() => 0));
  const shown = Object.fromEntries([...sums].filter(([, sum]) => sum > 0));
  expect({ ...shown, 5: toTenThousands(sums.get(5) ?? 0) }).toMatchInlineSnapshot(`
    {
      "1": 6,
      "12": 2,
      "13": 1,
      "14": 3,
      "15": 1,
      "17": 1,
      "19": 1,
      "2": 18,
      "21": 1,
      "22": 1,
      "23": 1,
      "25": 1,
      "26": 1,
      "29": 1,
      "3": 5,
      "38": 1,
      "39": 4,
      "4": 1,
      "5": "8.39",
      "6": 3,
      "8": 2,
      "9": 1,
    }
  `);
});
